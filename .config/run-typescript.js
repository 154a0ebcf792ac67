// Runs one TypeScript file of the repository in Node, through the compiler that also builds the application:
// `node .config/run-typescript.js FILE ...`. Node 20 cannot read types by itself.
import { resolve } from "node:path";
import { runnerImport } from "vite";

// What runs sees its arguments where they would be if Node ran it.
const [file = ""] = process.argv.splice(2, 1);

await runnerImport(resolve(file), { configFile: false, logLevel: "warn" });
