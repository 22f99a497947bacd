import type { Compilation } from "../compilation.ts";
import type { Sentence } from "../document.ts";
import type { TemplateId } from "../language/language.ts";
import { listed, sayable } from "../lists.ts";
import { say } from "../say.ts";
import type { Words } from "../words.ts";

/** Every way to do something, in one sentence; ways that several records name alike are told once. None where there is no way. */
export function sayMeans(
  c: Compilation,
  template: TemplateId,
  means: readonly Words[],
): readonly Sentence[] {
  if (means.length === 0) return [];
  const subject = c.policy.value.id;
  const ways = sayable(c, template, subject, means);
  return say(c, template, subject, { means: listed(c, ways, c.policy, "or") });
}
