import { type Task, tasksOf } from "#checks/tasks.ts";
import type { Locale } from "#register/locale.ts";
import { authorise } from "../authorise.ts";
import { type Context, instantRead } from "../context.ts";
import { visibleTo } from "../records/visible.ts";
import { readRegister } from "../registers/read.ts";

/** A task in one language, as the API tells it. */
export type ReportedTask = Omit<Task, "title"> & { readonly title: string };

/** The tasks of what the actor may read, the most urgent first. @throws Refusal forbidden */
export async function visibleTasks(ctx: Context): Promise<readonly Task[]> {
  authorise(ctx, "record.read");
  const register = await readRegister(ctx);
  const sees = await visibleTo(ctx);
  return tasksOf(register, instantRead(ctx)).filter(({ record }) => {
    const found = register.find(record.collection, record.id);
    return found !== undefined && sees(record.collection, found);
  });
}

/** The same in the words of a language; until a day (YYYY-MM-DD) where one is given. @throws Refusal forbidden */
export async function listTasks(
  ctx: Context,
  until: string | null,
  locale: Locale = ctx.locale,
): Promise<readonly ReportedTask[]> {
  return (await visibleTasks(ctx))
    .filter(({ due }) => until === null || due <= until)
    .map((task) => ({ ...task, title: task.title[locale] }));
}
