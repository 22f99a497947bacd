"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useState } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { buttonClasses } from "#components/ui/button-classes.ts";
import { Icon } from "#components/ui/icon.tsx";
import { Popover } from "#components/ui/popover.tsx";
import { DateField } from "#components/ui/text-field.tsx";
import { daysAgo, endOfDay, localDay, pastAddress } from "./past-address.ts";

const presets = { yesterday: 1, week: 7, month: 30, year: 365 } as const;

/** Chooses a day of the past and shows the same screen as it was then. */
export function PastPicker({ label }: { label: string }) {
  return (
    <Popover
      label={label}
      placement="bottom end"
      trigger={
        <Button variant="quiet" aria-label={label}>
          <Icon name="clock" />
          <span className="hidden sm:inline">{label}</span>
        </Button>
      }
    >
      <Days />
    </Popover>
  );
}

function Days() {
  const { time } = useTexts();
  const path = usePathname();
  const search = useSearchParams();
  const [now] = useState(() => new Date());
  const [day, setDay] = useState("");
  const addressOn = (wanted: string) => {
    const end = endOfDay(wanted, now);
    return end === null ? null : pastAddress(`${path}?${search}`, end);
  };
  const address = addressOn(day);
  return (
    <form
      className="grid gap-3 p-1"
      onSubmit={(event) => {
        event.preventDefault();
        // A full load: nothing that was read of the present stays on a page of the past.
        if (address !== null) location.assign(address);
      }}
    >
      <p className="text-muted">{time.askHelp}</p>
      <ul className="flex flex-wrap gap-2">
        {(["yesterday", "week", "month", "year"] as const).map((name) => (
          <li key={name}>
            <a
              href={addressOn(daysAgo(presets[name], now)) ?? path}
              className={buttonClasses("secondary", "small")}
            >
              {time.days[name]}
            </a>
          </li>
        ))}
      </ul>
      <DateField id="past-day" label={time.day} value={day} max={localDay(now)} onChange={setDay} />
      <Button type="submit" variant="primary" isDisabled={address === null}>
        {time.show}
      </Button>
    </form>
  );
}
