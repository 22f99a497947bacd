import { readSettings } from "#server/process-settings.ts";
import { openRecital } from "#server/recital.ts";
import { makeListener } from "../serve/listener.ts";
import { openSocket, stopOnSignal } from "../serve/socket.ts";
import { applicationOfTests } from "./application.ts";

/** The process as bin/serve.ts starts it, on a free port and with an application that needs no build. */
const settings = { ...readSettings(process.env, process.cwd()), port: 0 };
const recital = await openRecital(settings, () => new Date());
const socket = await openSocket(makeListener(recital, applicationOfTests, settings), settings);
stopOnSignal(socket, recital);
const address = socket.server.address();
process.stdout.write(`${typeof address === "object" && address !== null ? address.port : 0}\n`);
