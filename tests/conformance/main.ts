import { conformance } from "./command.ts";

process.exitCode = await conformance(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  error: (text) => process.stderr.write(`${text}\n`),
});
