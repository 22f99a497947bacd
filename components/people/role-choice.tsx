import { useTexts } from "#components/i18n/locale-context.tsx";
import { FieldsetFrame } from "#components/ui/field-frame.tsx";
import { type Role, roles } from "#access/roles.ts";

type Props = {
  value: readonly Role[];
  onChange: (roles: readonly Role[]) => void;
  errors?: readonly string[] | undefined;
};

/** The roles a person holds, each with what it allows. */
export function RoleChoice({ value, onChange, errors }: Props) {
  const { people } = useTexts();
  return (
    <FieldsetFrame id="roles" label={people.roles} errors={errors}>
      {roles.map((role) => (
        <label key={role} className="flex items-start gap-2 py-1">
          <input
            type="checkbox"
            className="mt-1 size-4 shrink-0 accent-accent"
            checked={value.includes(role)}
            onChange={(event) =>
              onChange(
                roles.filter((other) =>
                  other === role ? event.target.checked : value.includes(other),
                ),
              )
            }
          />
          <span>
            {people.roleNames[role].name}
            <span className="block text-xs text-muted">{people.roleNames[role].may}</span>
          </span>
        </label>
      ))}
    </FieldsetFrame>
  );
}
