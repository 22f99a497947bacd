import { orderReport } from "./orders.ts";
import type { Report } from "./pieces.ts";
import type { ReportJob } from "./render.ts";
import { ReportThreads, threadsOfReport } from "./threads.ts";
import type { WorkerMessage } from "./worker-main.ts";

/** Reports that are made at the same time; more wait their turn. */
const mostReports = 2;
/** With fewer activities a second thread gains nothing. */
const worthTwoThreads = 100;
/** Bytes of a report beyond which its threads end, so that the memory it took is given back. */
const mostOfKept = 100_000_000;

/** Makes reports in threads of their own, so that other requests are answered meanwhile: a register of a thousand activities takes seconds. */
export class ReportMaker {
  readonly #threads = new ReportThreads();
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  /** How many reports are being made and how many wait. */
  get workload(): { readonly running: number; readonly waiting: number } {
    return { running: this.#running, waiting: this.#waiting.length };
  }

  /** Has threads ready for the next report from now on, for who runs for longer than one report. */
  keepReady(): void {
    this.#threads.keepReady();
  }

  /** Lets go of the threads that are ready. */
  close(): Promise<void> {
    return this.#threads.close();
  }

  /** Makes a report, at most two at a time; what is thrown there is thrown here. The job is copied. */
  make(job: ReportJob): Promise<Report> {
    return new Promise((resolve, reject) => {
      this.#waiting.push(() => {
        this.#running += 1;
        this.#work(job)
          .then(resolve, reject)
          .finally(() => {
            this.#running -= 1;
            this.#next();
          });
      });
      this.#next();
    });
  }

  #next(): void {
    if (this.#running < mostReports) this.#waiting.shift()?.();
  }

  #work(job: ReportJob): Promise<Report> {
    return new Promise((resolve, reject) => {
      const pieces: Uint8Array<ArrayBuffer>[] = [];
      const threads = Array.from({ length: this.#threadsFor(job) }, () => this.#threads.take());
      const end = async (outcome: () => void) => {
        for (const thread of threads) thread.removeAllListeners();
        await Promise.all(threads.map((thread) => this.#threads.end(thread)));
        outcome();
      };
      const fail = (error: unknown) => void end(() => reject(error));
      const finish = (report: Report) => {
        if (report.size > mostOfKept) return void end(() => resolve(report));
        for (const thread of threads) this.#threads.giveBack(thread);
        resolve(report);
      };
      for (const thread of threads) {
        thread.on("error", fail);
        thread.on("exit", (code) =>
          fail(new Error(`A thread making a report ended with code ${code}`)),
        );
        thread.on("message", (message: WorkerMessage) => {
          if (message.kind === "piece") pieces.push(message.piece);
          else if (message.kind === "failed") fail(message.error);
          else finish({ pieces, size: message.size, sha256: message.sha256 });
        });
      }
      orderReport(threads, job).catch(fail);
    });
  }

  /** A second thread draws half of a large PDF, while nobody else has one made. */
  #threadsFor(job: ReportJob): number {
    const isLarge =
      job.kind === "pdf" &&
      job.selection?.activity === undefined &&
      job.records.activities.length >= worthTwoThreads;
    return isLarge && this.#running === 1 ? threadsOfReport : 1;
  }
}
