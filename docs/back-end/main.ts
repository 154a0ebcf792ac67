import { parseArgs } from "node:util";
import { startBackEnd } from "./server.ts";
import { readPort, requireApplication, whyNotStarted } from "./start.ts";

const usage = `Options:
  --port 8080               where it listens
  --database FILE           where everything is kept (back-end.sqlite)
  --origin https://…        a page at this origin may call the API; as often as there are origins
  --cross-site              such a page is of another site: cookies are sent there too, over HTTPS
  --serve dist              serves the built application beside the API
  --test                    offers /api/test-support, and sends the same code always: for tests only`;

function readOptions() {
  return parseArgs({
    options: {
      port: { type: "string", default: "8080" },
      database: { type: "string", default: "back-end.sqlite" },
      origin: { type: "string", multiple: true, default: [] },
      "cross-site": { type: "boolean", default: false },
      serve: { type: "string" },
      test: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  }).values;
}

async function run(): Promise<void> {
  const values = readOptions();
  if (values.help) {
    console.log(usage);
    return;
  }
  if (values.serve !== undefined) requireApplication(values.serve);
  const { port, close } = await startBackEnd({
    port: readPort(values.port),
    database: values.database,
    origins: values.origin,
    isCrossSite: values["cross-site"],
    isTest: values.test,
    serve: values.serve ?? null,
    print: (line) => console.log(line),
  });
  console.log(`The API is at http://localhost:${port}/api`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void close());
}

try {
  await run();
} catch (error) {
  const why = whyNotStarted(error);
  if (why === null) throw error;
  console.error(why);
  process.exitCode = 2;
}
