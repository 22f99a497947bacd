import "../loading.ts";

/** The process as bin/serve.ts starts it, on a free port and with an application that needs no build. */
const { readSettings } = await import("#server/process-settings.ts");
const { openRecital } = await import("#server/recital.ts");
const { makeListener } = await import("../serve/listener.ts");
const { openSocket, stopOnSignal } = await import("../serve/socket.ts");
const { applicationOfTests } = await import("./application.ts");

const settings = { ...readSettings(process.env, process.cwd()), port: 0 };
const recital = await openRecital(settings, () => new Date());
const socket = await openSocket(makeListener(recital, applicationOfTests, settings), settings);
// Tests ask which answers are given, not how soon a busy machine gives them.
stopOnSignal(socket, recital, 60_000);
const address = socket.server.address();
process.stdout.write(`${typeof address === "object" && address !== null ? address.port : 0}\n`);
