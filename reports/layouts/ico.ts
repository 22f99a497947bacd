import type { Register } from "#register/register.ts";
import { icoColumns } from "./ico-columns-texts.ts";
import type { LayoutCell, LayoutSheet } from "./layout-sheet.ts";
import { Said } from "./said.ts";

/** The register as the ICO's sheet for controllers has it, a row for each purpose. In English, as the layout is. */
export function icoSheets(register: Register): readonly LayoutSheet[] {
  const said = new Said(register, "en");
  const activities = register
    .current("activities")
    .filter(({ ourRole }) => ourRole === "controller" || ourRole === "joint_controller");
  const rows = activities.flatMap((activity) =>
    (activity.purposes.length === 0 ? [undefined] : activity.purposes).map((purpose) => {
      const uses = activity.dataUses.filter(
        ({ purposeIds }) =>
          purpose === undefined || purposeIds.length === 0 || purposeIds.includes(purpose.id),
      );
      return icoColumns.map(({ value }): LayoutCell => value(said, activity, purpose, uses));
    }),
  );
  const widths = icoColumns.map(({ heading }) => Math.min(40, Math.max(18, heading.length / 2)));
  return [
    {
      name: "Controller",
      widths,
      rows: [...whoRows(said), icoColumns.map(({ heading }) => ({ heading })), ...rows],
    },
  ];
}

/** Rows 1 to 8: the controller, its data protection officer, its representative. */
function whoRows(said: Said): readonly (readonly LayoutCell[])[] {
  const [organisation] = said.register.current("organisations");
  const { dpo = null, representatives = [] } = organisation ?? {};
  const representative = representatives[0];
  const row = (label: string, ...values: (string | null | undefined)[]): readonly LayoutCell[] =>
    values.flatMap((value) => [label, value ?? null]);
  return [
    [
      { heading: "Controller", across: 2 },
      null,
      { heading: "Data Protection Officer", across: 2 },
      null,
      { heading: "Representative", across: 2 },
    ],
    row("Name", organisation?.legalName, dpo?.name, representative?.name),
    row("Address", organisation?.registeredOffice, dpo?.postal, representative?.address),
    row("Email", organisation?.contactEmail, dpo?.email, representative?.email),
    row("Telephone", organisation?.phone, dpo?.phone, null),
    [],
    [],
    [{ heading: "Article 30 record of processing activities", across: 4 }],
  ];
}
