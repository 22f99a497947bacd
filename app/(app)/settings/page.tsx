import { redirect } from "next/navigation";

/** The settings begin with the people. */
export default function Page() {
  redirect("/settings/people");
}
