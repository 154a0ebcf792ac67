// @vitest-environment node
import { describe, expect, test } from "vitest";
import { readRepository } from "../../tests/repository-files.ts";
