import type { Register } from "#register/register.ts";
import type { Activity, DataUse } from "#register/registry.ts";
import { builtInTerm } from "#register/vocabulary.ts";
import { dataRows, nirRow, recipientTypes, sensitiveRows } from "./cnil-texts.ts";
import { type LayoutCell, type LayoutSheet, sheetName } from "./layout-sheet.ts";
import { Said, unique } from "./said.ts";

const heading = (text: string): LayoutCell => ({ heading: text });
const title = (text: string): readonly LayoutCell[] => [{ heading: text, across: 8 }];

/**
 * The register as the CNIL's simplified register has it: a list, then a sheet for each activity we are responsible for.
 * In French, as the layout is.
 */
export function cnilSheets(register: Register): readonly LayoutSheet[] {
  const said = new Said(register, "fr");
  const activities = register
    .current("activities")
    .filter(({ ourRole }) => ourRole === "controller" || ourRole === "joint_controller");
  const taken = new Set<string>(["liste"]);
  return [
    { name: "liste", widths: [40, 14, 18, 18, 60, 16], rows: listRows(said, activities) },
    ...activities.map((activity) => ({
      name: sheetName(activity.reference ?? said.text(activity.name), taken),
      widths: [46, 44, 40, 16, 20, 18, 20, 30],
      rows: [
        ...about(said, activity),
        ...dataBlocks(said, activity),
        ...otherBlocks(said, activity),
      ],
    })),
  ];
}

function listRows(said: Said, activities: readonly Activity[]): readonly (readonly LayoutCell[])[] {
  const headings = [
    "Nom du traitement",
    "N° / RÉF",
    "Date de création de la fiche",
    "Dernière mise à jour de la fiche",
    "Finalité du traitement",
    "Données sensibles ? (Oui/non)",
  ];
  return [
    [{ heading: "Registre des activités de traitement", across: 6 }],
    [],
    headings.map(heading),
    ...activities.map((activity) => [
      said.text(activity.name),
      activity.reference ?? "",
      activity.createdAt.slice(0, 10),
      activity.updatedAt.slice(0, 10),
      said.text(
        activity.purposes.find(({ isMain }) => isMain === true)?.name ?? activity.purposes[0]?.name,
      ),
      activity.dataUses.some((use) => isSensitive(categoryOf(said, use))) ? "Oui" : "Non",
    ]),
  ];
}

function about(said: Said, activity: Activity): readonly (readonly LayoutCell[])[] {
  const organisations = activity.organisationIds.flatMap(
    (id) => said.register.find("organisations", id) ?? [],
  );
  const joint = activity.involvements.filter(({ roleId }) => roleId === "joint_controller");
  const [main, ...others] = activity.purposes.toSorted(
    (a, b) => Number(b.isMain === true) - Number(a.isMain === true),
  );
  return [
    title("Description du traitement"),
    ["Nom du traitement", said.text(activity.name)],
    ["N° / RÉF", activity.reference],
    ["Date de création du traitement", activity.startDate ?? activity.createdAt.slice(0, 10)],
    ["Mise à jour du traitement", activity.updatedAt.slice(0, 10)],
    [],
    ["Acteurs", "Nom", "Adresse", "Code Postal", "Ville", "Pays", "Téléphone", "Adresse mél"].map(
      heading,
    ),
    ...organisations.flatMap(
      ({ contactEmail, country, dpo, legalName, phone, registeredOffice, representatives }) => [
        [
          "Responsable du traitement",
          legalName,
          registeredOffice,
          null,
          null,
          country === null ? null : said.countries([country]),
          phone,
          contactEmail,
        ],
        [
          "Délégué à la protection des données",
          dpo?.name ?? null,
          dpo?.postal ?? null,
          null,
          null,
          null,
          dpo?.phone ?? null,
          dpo?.email ?? null,
        ],
        ...representatives.map((one) => [
          "Représentant",
          one.name,
          one.address,
          null,
          null,
          one.country === null ? null : said.countries([one.country]),
          null,
          one.email,
        ]),
      ],
    ),
    ...joint.map((involvement) => {
      const party = said.register.find("parties", involvement.partyId);
      return [
        "Responsable(s) conjoint(s)",
        said.recipient(involvement),
        party?.address ?? null,
        null,
        null,
        null,
        party?.phone ?? null,
        party?.email ?? null,
      ];
    }),
    [],
    title("Finalité(s) du traitement effectué"),
    ["Finalité principale", said.text(main?.name)],
    ...others.map(({ name }, index) => [`Sous-finalité ${index + 1}`, said.text(name)]),
    [],
  ];
}

const categoryOf = ({ register }: Said, { dataItemId }: DataUse) =>
  register.find("data-items", dataItemId)?.categoryId ?? "";
const isSensitive = (category: string) =>
  sensitiveRows.some(([, ...categories]) => categories.includes(category));

function dataBlocks(said: Said, activity: Activity): readonly (readonly LayoutCell[])[] {
  const groupOf = (category: string) =>
    String(
      builtInTerm(["data_categories"], category)?.["group"] ??
        said.register.find("terms", category)?.group ??
        "",
    );
  const rowOf = (use: DataUse) => {
    const category = categoryOf(said, use);
    if (category === "nir") return nirRow;
    return dataRows.find(([, ...groups]) => groups.includes(groupOf(category)))?.[0];
  };
  const plain = activity.dataUses.filter((use) => !isSensitive(categoryOf(said, use)));
  const row = (label: string, uses: readonly DataUse[]): readonly LayoutCell[] => [
    label,
    uses.map(said.dataItem).join(", "),
    uses.length === 0 ? "" : retentionOf(said, activity, uses),
  ];
  const others = plain.filter((use) => rowOf(use) === undefined);
  const columns = ["Description", "Durée de conservation"].map(heading);
  return [
    [heading("Catégories de données personnelles concernées"), ...columns],
    ...[...dataRows.map(([label]) => label), nirRow].map((label) =>
      row(
        label,
        plain.filter((use) => rowOf(use) === label),
      ),
    ),
    ...(others.length === 0 ? [] : [row("Autres catégories de données", others)]),
    [],
    [heading("Données sensibles"), ...columns],
    ...sensitiveRows.map(([label, ...categories]) =>
      row(
        label,
        activity.dataUses.filter((use) => categories.includes(categoryOf(said, use))),
      ),
    ),
    [],
  ];
}

/** The rules that hold for any of these data: their own, those of their purposes, else those of the whole activity. */
function retentionOf(said: Said, activity: Activity, uses: readonly DataUse[]): string {
  const ids = new Set(uses.map(({ id }) => id));
  const own = activity.retention.filter(
    ({ dataUseIds, scope }) => scope === "data_item" && dataUseIds.some((id) => ids.has(id)),
  );
  const rules =
    own.length > 0
      ? own
      : activity.retention.filter(({ scope }) => scope !== "data_item" && scope !== "involvement");
  return unique(rules.map(said.retention)).join("\n");
}

function otherBlocks(said: Said, activity: Activity): readonly (readonly LayoutCell[])[] {
  const subjects = said.subjects(activity.dataUses);
  const recipients = activity.involvements.filter(({ roleId }) => roleId !== "joint_controller");
  const transfers = said.transfers(activity);
  const outside = new Set(transfers.map(({ involvement }) => involvement.id));
  const typeOf = (roleId: string | null, id: string) =>
    recipientTypes[roleId ?? ""] ??
    (outside.has(id)
      ? "Destinataires dans des pays tiers ou organisations internationales"
      : "Autre (Préciser)");
  return [
    ["Catégories de personnes concernées", "Description", "Précisions"].map(heading),
    ...subjects.map((subject, index) => [`Catégorie ${index + 1}`, subject]),
    [],
    ["Destinataires", "Type de destinataire", "Précisions"].map(heading),
    ...recipients.map((one, index) => [
      `Destinataire ${index + 1}`,
      typeOf(one.roleId, one.id),
      said.recipient(one),
    ]),
    [],
    ["Mesures de sécurité", "Type de mesure de sécurité", "Précisions"].map(heading),
    ...said
      .measures(activity)
      .map((measure, index) => [
        `Mesure ${index + 1}`,
        said.text(measure.name),
        said.text(measure.publicText),
      ]),
    [],
    ["Transferts hors UE", "Destinataire", "Pays", "Garanties", "Documentation"].map(heading),
    ...transfers.map(({ involvement, transfer }, index) => [
      `Organisme ${index + 1}`,
      said.recipient(involvement),
      said.countries(transfer.countries) || transfer.internationalOrganisation,
      said
        .safeguards({ ...involvement, transfers: [transfer] })
        .map(({ name }) => name)
        .join("\n"),
      said
        .safeguards({ ...involvement, transfers: [transfer] })
        .flatMap(({ documentRef }) => documentRef ?? [])
        .join("\n"),
    ]),
  ];
}
