import assert from "node:assert/strict";
import { test } from "node:test";
import { makeRegister, type Register } from "#register/register.ts";
import { readFile } from "#reports/workbook/read.ts";
import { registerInLayout } from "#reports/layouts/write.ts";
import { odsOf, type TestSheet, xlsxOf } from "#reports/workbook/testing/workbooks.ts";
import { type Plan, planEntries } from "./plan.ts";
import { recognise } from "./recognise.ts";
import { cnilList, cnilSheet, emptyCnilSheet, icoSheet } from "./testing/official-workbooks.ts";

const at = "2026-03-03T12:00:00.000Z";
const empty = makeRegister({}, at);

async function planOf(
  bytes: Uint8Array,
  register: Register = empty,
): Promise<{ layout: string; plan: Plan; register: Register }> {
  const file = await readFile(bytes, "file");
  const sheets = file.kind === "workbook" ? file.workbook.sheets : assert.fail();
  const found = recognise(sheets, {}) ?? assert.fail("nothing was recognised");
  const plan = planEntries(register, found.entries, {
    locale: found.locale ?? "en",
    messagesIn: "en",
    at,
  });
  const kept = { version: 1, createdAt: at, updatedAt: at, updatedBy: "x", archivedAt: null };
  const records = Object.fromEntries(
    Object.entries(plan.records).map(([name, list]) => [
      name,
      list.map((record) => ({ ...kept, ...record })),
    ]),
  );
  return { layout: found.layout, plan, register: makeRegister(records as never, at) };
}

const cnil: readonly TestSheet[] = [
  cnilList,
  emptyCnilSheet,
  cnilSheet("Paie", "RH-1"),
  { name: "Notes", rows: [["À voir avec le DPO"]] },
];
const nameOf = (register: Register, to: "parties" | "data-items", id: string | null) => {
  const record = register.find(to, id) as
    | { legalName?: string; label?: { fr?: { text: string }; en?: { text: string } } }
    | undefined;
  return record?.legalName ?? record?.label?.fr?.text ?? record?.label?.en?.text;
};

for (const [kind, write] of [
  ["XLSX", xlsxOf],
  ["ODS", odsOf],
] as const) {
  test(`a register kept in the CNIL's workbook (${kind}) becomes activities with all they say`, async () => {
    const { layout, plan, register } = await planOf(write(cnil));
    assert.equal(layout, "cnil");
    assert.deepEqual(
      plan.rows.map(({ outcome, title }) => [title, outcome]),
      [
        ["Paie", "create"],
        ["Vidéoprotection", "create"],
      ],
    );
    const [activity] = register
      .current("activities")
      .filter(({ reference }) => reference === "RH-1");
    assert.ok(activity);
    assert.deepEqual(
      activity.purposes.map(({ name }) => name.fr?.text),
      ["Gérer la paie des agents", "Déclarer les cotisations"],
    );
    assert.deepEqual(
      [activity.startDate, activity.lastReviewedAt, activity.state],
      ["2024-05-25", "2026-01-14", "draft"],
    );
    assert.deepEqual(
      activity.dataUses.map(({ dataItemId }) => nameOf(register, "data-items", dataItemId)),
      [
        "Nom",
        "prénom",
        "date de naissance",
        "Situation familiale",
        "IBAN / coordonnées bancaires",
        "échelon",
        "NIR",
        "Cotisation syndicale prélevée",
      ],
    );
    assert.deepEqual(
      register
        .current("data-items")
        .map(({ categoryId, label }) => [label.fr?.text, categoryId])
        .filter(([label]) => ["Nom", "NIR", "date de naissance"].includes(String(label)))
        .toSorted(),
      [
        ["NIR", "nir"],
        ["Nom", "last_name"],
        ["date de naissance", "date_of_birth"],
      ],
    );
    const [subjects = []] = activity.dataUses.map(({ subjectIds }) => subjectIds);
    assert.equal(subjects[0], "employee");
    assert.equal(
      register.find("terms", subjects[1])?.label.fr?.text,
      "Élus locaux",
      "a term of its own, as typed",
    );
    assert.deepEqual(
      activity.involvements.map(({ category, department, partyId, roleId }) => [
        roleId,
        nameOf(register, "parties", partyId) ?? department.fr?.text ?? category.fr?.text,
      ]),
      [
        ["internal_department", "Ressources humaines"],
        ["processor", "Paie Services SARL"],
        ["third_party", "Trésor public"],
        ["joint_controller", "Communauté de communes du Lac"],
        ["third_party", "Backup Inc."],
      ],
    );
    assert.deepEqual(
      activity.retention.map(({ phases: [phase] }) =>
        phase?.value === null ? phase.criteria.fr?.text : `${phase?.value} ${phase?.unit}`,
      ),
      ["5 years", "5 years", "5 ans après le départ de l’agent", "5 years", "1 years"],
    );
    assert.deepEqual(
      activity.involvements.flatMap(({ transfers }) =>
        transfers.map(({ countries, safeguards }) => [
          ...countries,
          ...safeguards.map(({ mechanismId }) => mechanismId),
        ]),
      ),
      [["MA", "bcr_processor"], ["US"]],
    );
    assert.equal(
      register
        .current("security-measures")
        .find(({ catalogueId }) => catalogueId === "encryption_rest")?.name.fr?.text,
      "Chiffrement des données au repos",
    );
  });
}

test("the CNIL's workbook has no lawful basis, and none is invented", async () => {
  const { plan, register } = await planOf(xlsxOf(cnil));
  assert.ok(plan.rows[0]?.remarks.some(({ code }) => code === "basis-open"));
  for (const { purposes } of register.current("activities"))
    for (const { grounds } of purposes) assert.deepEqual(grounds, []);
});

test("a Privacy Shield is kept as it was typed and reported, not taken for a safeguard", async () => {
  const { plan, register } = await planOf(xlsxOf(cnil));
  assert.match(
    register.current("activities").find(({ reference }) => reference === "RH-1")?.notes ?? "",
    /Privacy shield/,
  );
  const remark = plan.rows[0]?.remarks.find(({ code }) => code === "privacy-shield");
  assert.match(remark?.detail ?? "", /void since 16 July 2020/);
  assert.equal(remark?.sheet, "Fiche RH-1");
});

test("the ICO's sheet becomes activities, several rows of one being one", async () => {
  const { layout, plan, register } = await planOf(xlsxOf([icoSheet]));
  assert.equal(layout, "ico");
  assert.deepEqual(
    plan.rows.map(({ title, place }) => [title, place.row]),
    [
      ["Payroll (Finance)", 10],
      ["Recruitment", 12],
      ["Payroll (Human Resources)", 13],
    ],
  );
  const [finance, hr, recruitment] = [
    "Payroll (Finance)",
    "Payroll (Human Resources)",
    "Recruitment",
  ].map((name) => register.current("activities").find((one) => one.name.en?.text === name));
  assert.ok(finance && hr && recruitment);
  assert.deepEqual(
    finance.purposes.flatMap(({ grounds }) => grounds.map(({ basis }) => basis)),
    ["legal_obligation"],
  );
  assert.deepEqual(
    finance.dataUses.map(({ dataItemId, subjectIds }) => [
      nameOf(register, "data-items", dataItemId),
      subjectIds,
    ]),
    [
      ["Contact details", ["employee", "former_employee"]],
      ["bank details", ["employee"]],
    ],
  );
  assert.deepEqual(
    finance.retention.map(({ phases: [phase], dataUseIds }) => [
      phase?.value ?? phase?.criteria.en?.text,
      dataUseIds.length,
    ]),
    [
      [6, 2],
      ["7 years after employment ends", 1],
    ],
  );
  assert.equal(finance.department, "Finance");
  assert.equal(finance.dpia?.required, "no");
  assert.deepEqual(
    recruitment.purposes.flatMap(({ grounds }) =>
      grounds.map(({ basis, interest, lia }) => [basis, interest.en?.text, lia?.reference]),
    ),
    [["legitimate_interests", "Filling posts", "lia/7"]],
  );
  assert.deepEqual(
    recruitment.involvements.flatMap(({ transfers }) =>
      transfers.map(({ countries, safeguards }) => [countries, safeguards[0]?.mechanismId]),
    ),
    [[["US"], "adequacy_dpf"]],
  );
  assert.equal(recruitment.automatedDecisions.length, 1);
  assert.deepEqual(
    hr.purposes.flatMap(({ grounds }) => grounds),
    [],
    "“Because we must” is no lawful basis",
  );
  assert.match(hr.notes ?? "", /Because we must/);
});

test("what is in the register is used and not entered again", async () => {
  const { register } = await planOf(xlsxOf(cnil));
  const again = await planOf(xlsxOf(cnil), register);
  assert.deepEqual(
    again.plan.rows.map(({ outcome }) => outcome),
    ["same", "same"],
  );
  assert.deepEqual(again.plan.beside, []);
  assert.deepEqual(again.plan.records, {});
});

test("columns of the CNPD and of the EDPS are recognised by their headings", async () => {
  const cnpd = [
    "Finalité",
    "Catégories de personnes concernées",
    "Catégories de données traitées",
    "Catégories de destinataires",
    "Transferts vers des pays tiers",
    "Délais prévus pour l’effacement des données",
    "Mesures de sécurité organisationnelles et techniques",
  ];
  const edps = [
    "Last update",
    "Reference number",
    "Controller",
    "DPO",
    "Joint controller",
    "Processor",
    "Short description and purpose",
    "Categories of persons and list of data categories",
    "Time limit for keeping the data",
    "Recipients",
    "Transfers and safeguards",
    "Security measures",
  ];
  const targets = async (headings: readonly string[]) => {
    const file = await readFile(
      xlsxOf([{ name: "S", rows: [[...headings], headings.map(() => "x")] }]),
      "x",
    );
    return recognise(file.kind === "workbook" ? file.workbook.sheets : [], {})?.table?.columns.map(
      ({ target }) => target,
    );
  };
  assert.deepEqual(await targets(cnpd), [
    "purposes",
    "subjects",
    "data",
    "recipients",
    "transferCountries",
    "retention",
    "measures",
  ]);
  assert.deepEqual(await targets(edps), [
    "lastReviewedAt",
    "reference",
    "note",
    "note",
    "jointControllers",
    "processors",
    "purposes",
    "note",
    "retention",
    "recipients",
    "note",
    "measures",
  ]);
});

test("what the register exports in the layouts of the CNIL and the ICO is recognised when it comes back", async () => {
  const { register } = await planOf(xlsxOf(cnil));
  for (const [format, layout] of [
    ["cnil.xlsx", "cnil"],
    ["cnil.ods", "cnil"],
    ["ico.xlsx", "ico"],
  ] as const) {
    const again = await planOf(await registerInLayout(register, format, at));
    assert.equal(again.layout, layout);
    const purposes = again.register
      .current("activities")
      .flatMap((activity) => activity.purposes.map(({ name }) => name.fr?.text ?? name.en?.text));
    assert.deepEqual(
      purposes.toSorted(),
      ["Déclarer les cotisations", "Gérer la paie des agents", "Protéger les bâtiments"],
      format,
    );
  }
});
