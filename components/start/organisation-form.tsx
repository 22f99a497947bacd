"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { useNames } from "#components/register/names-context.tsx";
import { useCan } from "#components/shell/session-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { ComboBox } from "#components/ui/combo-box.tsx";
import { Actions } from "#components/ui/dialog.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { NoPermission } from "#components/ui/no-permission.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { createRecord } from "#queries/records.ts";
import { ApiError } from "#queries/request.ts";

const empty = { legalName: "", registeredOffice: "", contactEmail: "", dpoEmail: "" };

/** The few things about an organisation that a policy cannot do without. */
export function OrganisationForm() {
  const { start, overview } = useTexts();
  const words = start.organisation;
  const can = useCan();
  const names = useNames();
  const router = useRouter();
  const client = useQueryClient();
  const [said, setSaid] = useState(empty);
  const [country, setCountry] = useState<string | null>(null);
  const [agrees, setAgrees] = useState(false);
  const create = useMutation({
    ...createRecord("organisations"),
    onSuccess: async () => {
      await client.invalidateQueries();
      router.push("/start/activities");
    },
  });
  const authorityId = `sa_${(country ?? "").toLowerCase()}`;
  const authority = names.terms(["supervisory_authorities"]).find(({ id }) => id === authorityId);
  const text = (name: keyof typeof empty) => ({
    id: name,
    value: said[name],
    errors: problemsAt(create.error, name === "dpoEmail" ? "/dpo/email" : `/${name}`),
    onChange: (value: string) => setSaid({ ...said, [name]: value }),
  });
  const save = () =>
    create.mutate({
      record: {
        legalName: said.legalName,
        registeredOffice: said.registeredOffice,
        contactEmail: said.contactEmail,
        country,
        ...(said.dpoEmail === "" ? {} : { dpo: { designated: true, email: said.dpoEmail } }),
        ...(agrees && authority !== undefined ? { leadSupervisoryAuthorityId: authority.id } : {}),
      },
    });
  if (!can("record.create", { collection: "organisations" }))
    return <NoPermission title={words.title} />;
  return (
    <>
      <PageHeader
        title={words.title}
        lead={words.lead}
        crumbs={[{ href: "/", label: overview.title }]}
      />
      <form
        className="grid max-w-xl gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField {...text("legalName")} label={words.legalName} required />
        <ComboBox
          id="country"
          label={words.country}
          options={names.countries()}
          value={country}
          onChange={(code) => {
            setCountry(code);
            setAgrees(false);
          }}
        />
        <TextField {...text("registeredOffice")} label={words.registeredOffice} required />
        <TextField {...text("contactEmail")} type="email" label={words.contactEmail} required />
        <TextField {...text("dpoEmail")} type="email" label={words.dpoEmail} help={words.dpoHelp} />
        {authority !== undefined && (
          <div>
            <Checkbox
              label={words.authority(authority.label)}
              checked={agrees}
              onChange={setAgrees}
            />
            <p className="text-muted">{words.authorityHelp}</p>
          </div>
        )}
        {create.isError && <ErrorState error={create.error} />}
        <Actions>
          <Button type="submit" variant="primary" isPending={create.isPending}>
            {words.save}
          </Button>
        </Actions>
      </form>
    </>
  );
}

function problemsAt(error: Error | null, pointer: string): readonly string[] {
  if (!(error instanceof ApiError)) return [];
  return error.problems.filter((one) => one.pointer === pointer).map(({ detail }) => detail);
}
