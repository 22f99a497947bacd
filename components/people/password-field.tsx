import { useTexts } from "#components/i18n/locale-context.tsx";
import { TextField } from "#components/ui/text-field.tsx";

type Props = {
  /** Left out where the form reads its fields itself. */
  value?: string;
  onChange?: (value: string) => void;
  errors?: readonly string[] | undefined;
};

/** The shortest password the server takes. */
const shortest = 12;

/** A new password: long, pasted if one likes, nothing else asked of it. */
export function NewPasswordField({ errors, ...control }: Props) {
  const { people } = useTexts();
  return (
    <TextField
      id="password"
      name="password"
      type="password"
      autoComplete="new-password"
      label={people.password}
      help={people.passwordHelp(shortest)}
      required
      minLength={shortest}
      maxLength={256}
      {...control}
      errors={errors}
    />
  );
}
