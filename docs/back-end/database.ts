import sqlite, { type Database } from "node-sqlite3-wasm";
import { takeDatabase } from "./start.ts";

/**
 * What is kept. Facts, receipts and answers are JSON as it travels; what is looked up or decided by has a column.
 * Every statement may be run again, and all are at each start: a new table is a new statement here.
 */
const tables = `
  CREATE TABLE IF NOT EXISTS accounts (
    id TEXT PRIMARY KEY,
    name TEXT,
    address TEXT NOT NULL UNIQUE COLLATE NOCASE,
    kind TEXT NOT NULL,
    wrongCodes INTEGER NOT NULL DEFAULT 0,
    lockedUntil INTEGER NOT NULL DEFAULT 0
  ) STRICT;

  -- A browser and a session are known by cookies, which are kept as hashes: who reads the tables cannot sign in.
  CREATE TABLE IF NOT EXISTS browserCookies (
    cookie TEXT PRIMARY KEY,
    browser TEXT NOT NULL,
    isRetired INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE TABLE IF NOT EXISTS sessions (
    browser TEXT PRIMARY KEY,
    accountId TEXT NOT NULL REFERENCES accounts (id),
    expiresAt INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS sessionCookies (
    cookie TEXT PRIMARY KEY,
    browser TEXT NOT NULL REFERENCES sessions (browser) ON DELETE CASCADE
  ) STRICT;
  CREATE TABLE IF NOT EXISTS remembered (
    browser TEXT NOT NULL,
    accountId TEXT NOT NULL REFERENCES accounts (id),
    provenUntil INTEGER NOT NULL,
    PRIMARY KEY (browser, accountId)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS challenges (
    id TEXT PRIMARY KEY,
    browser TEXT,
    accountId TEXT NOT NULL REFERENCES accounts (id),
    code TEXT NOT NULL,
    expiresAt INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE IF NOT EXISTS paymentMethods (
    id TEXT PRIMARY KEY,
    accountId TEXT NOT NULL REFERENCES accounts (id),
    method TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS subscriptions (
    id TEXT PRIMARY KEY,
    accountId TEXT NOT NULL REFERENCES accounts (id),
    version INTEGER NOT NULL DEFAULT 1,
    facts TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS subscriptionsOfAccount ON subscriptions (accountId);

  CREATE TABLE IF NOT EXISTS receipts (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('cancellation', 'withdrawal', 'declaration')),
    accountId TEXT REFERENCES accounts (id),
    receipt TEXT NOT NULL
  ) STRICT;

  -- Two requests with one key cannot both have a row, so they cannot both be carried out.
  CREATE TABLE IF NOT EXISTS keys (
    key TEXT PRIMARY KEY,
    owner TEXT NOT NULL,
    request TEXT,
    operation TEXT,
    state TEXT NOT NULL CHECK (state IN ('in-progress', 'done', 'refused', 'withdrawn')),
    answer TEXT
  ) STRICT;

  CREATE TABLE IF NOT EXISTS messages (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('support', 'feedback', 'reason')),
    accountId TEXT REFERENCES accounts (id),
    message TEXT NOT NULL
  ) STRICT;
`;

/** Those that refer to others first. */
const tableNames = [
  "messages",
  "keys",
  "receipts",
  "subscriptions",
  "paymentMethods",
  "challenges",
  "remembered",
  "sessionCookies",
  "sessions",
  "browserCookies",
  "accounts",
];

type Value = string | number | null;

/** The tables, and how they are asked. Whatever comes from outside is bound, never part of a statement. */
export class Store {
  readonly #database: Database;
  readonly #giveBack: () => void;

  /**
   * @param file where it is kept; `:memory:` for as long as the process lives
   * @throws CannotStart where another process uses it
   */
  constructor(file: string) {
    this.#giveBack = takeDatabase(file);
    try {
      this.#database = new sqlite.Database(file);
      this.#database.exec(tables);
    } catch (error) {
      this.#giveBack();
      throw error;
    }
  }

  /** A caller says what the columns are that its statement asks for. */
  all<Row>(statement: string, values: Value[] = []): Row[] {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the tables above say what a row is
    return this.#database.all(statement, values) as Row[];
  }

  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- nothing else could say it
  get<Row>(statement: string, values: Value[] = []): Row | null {
    return this.all<Row>(statement, values)[0] ?? null;
  }

  run(statement: string, values: Value[] = []): void {
    this.#database.run(statement, values);
  }

  /** Does all of the work or, where it throws, nothing of it. One inside another is a part of it that can fail alone. */
  transaction<Result>(work: () => Result): Result {
    const isInner = this.#database.inTransaction;
    this.#database.exec(isInner ? "SAVEPOINT part" : "BEGIN IMMEDIATE");
    try {
      const result = work();
      this.#database.exec(isInner ? "RELEASE part" : "COMMIT");
      return result;
    } catch (error) {
      this.#database.exec(isInner ? "ROLLBACK TO part; RELEASE part" : "ROLLBACK");
      throw error;
    }
  }

  /** Forgets everything. */
  empty(): void {
    for (const table of tableNames) this.#database.exec(`DELETE FROM ${table}`);
  }

  close(): void {
    this.#database.close();
    this.#giveBack();
  }
}

/** Reads what this program wrote. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows what it kept
export function parseStored<Stored>(text: string): Stored {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nobody else writes into the tables
  return JSON.parse(text) as Stored;
}
