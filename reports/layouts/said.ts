import { periodUnits } from "#register/entities/retention-rule.ts";
import type { Locale } from "#register/locale.ts";
import { textInAny } from "#register/locale.ts";
import type { Register } from "#register/register.ts";
import type {
  Activity,
  DataUse,
  Involvement,
  RetentionPhase,
  RetentionRule,
} from "#register/registry.ts";
import { builtInTerm, termLabel } from "#register/vocabulary.ts";
import type { VocabularyName } from "#register/vocabulary-names.ts";
import { type ReportContext, reportContext } from "../context.ts";

/** What the columns of an authority's layout ask of an activity, in words. */
export class Said {
  readonly context: ReportContext;
  readonly register: Register;
  readonly locale: Locale;

  constructor(register: Register, locale: Locale) {
    this.context = reportContext(register, locale);
    this.register = register;
    this.locale = locale;
  }

  text = (value: Parameters<typeof textInAny>[0]) => textInAny(value, this.locale) ?? "";

  term = (vocabularies: readonly VocabularyName[], id: string | null) =>
    id === null ? "" : termLabel(this.register, vocabularies, id, this.locale);

  subjects = (uses: readonly DataUse[]) =>
    unique(
      uses.flatMap(({ subjectIds }) =>
        subjectIds.map((id) => this.term(["data_subject_categories"], id)),
      ),
    );

  dataItem = ({ dataItemId }: DataUse) =>
    this.context.titles.of("dataItem", dataItemId ?? "") ?? "";

  countries = (codes: readonly string[]) => codes.map(this.context.format.country).join(", ");

  /** A recipient by its name, else by what it is. */
  recipient = (involvement: Involvement) => this.context.titles.part("involvement", involvement);

  safeguards = (involvement: Involvement) =>
    involvement.transfers.flatMap(({ safeguards }) =>
      safeguards.map(({ documentRef, mechanismId }) => ({
        name: this.term(["transfer_mechanisms"], mechanismId),
        documentRef,
      })),
    );

  /** The transfers that take place, each with its recipient. */
  transfers = (activity: Activity) =>
    activity.involvements.flatMap((involvement) =>
      involvement.transfers
        .filter(({ state }) => state === "transfer")
        .map((transfer) => ({ involvement, transfer })),
    );

  measures = (activity: Activity) => {
    const defaults = activity.organisationIds.flatMap(
      (id) => this.register.find("organisations", id)?.defaultMeasureIds ?? [],
    );
    return unique([...activity.measureIds, ...defaults]).flatMap(
      (id) => this.register.find("security-measures", id) ?? [],
    );
  };

  /** How long, phase by phase, and what happens then. */
  retention = ({ fate, outcome, phases }: RetentionRule) => {
    const said = phases.map(this.#phase).filter((text) => text !== "");
    const then = fate === null ? [] : [this.term(["retention_fates"], fate)];
    const what = this.text(outcome);
    return `${what === "" ? "" : `${what}: `}${[...said, ...then].join("; ")}`;
  };

  #phase = (phase: RetentionPhase): string => {
    const { combine, count, ownTrigger, triggers, unit, value } = phase;
    const from = triggers.map((id) =>
      String(
        builtInTerm(["retention_triggers"], id)?.[`from_${this.locale}`] ??
          this.term(["retention_triggers"], id),
      ),
    );
    const own = this.text(ownTrigger);
    const starts = [...from, ...(own === "" ? [] : [own])].join(
      combine === "later" ? " + " : " / ",
    );
    const units = periodUnits.find(({ id }) => id === unit)?.[this.locale] ?? "";
    const length = value === null ? "" : `${value} ${units}`;
    const last = count === null ? "" : `${count.n ?? ""} ${this.text(count.of)}`;
    const archive =
      phase.phase === "intermediate_archive"
        ? { en: " (archive)", fr: " (archivage intermédiaire)" }[this.locale]
        : "";
    const said = [length, last, this.text(phase.criteria), starts]
      .filter((one) => one.trim() !== "")
      .join(" ");
    return said === "" ? "" : `${said}${archive}`;
  };
}

/** Each value once, in order. */
export const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];
