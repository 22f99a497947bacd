import { redirect } from "next/navigation";

/** The register begins with its activities. */
export default function Page() {
  redirect("/register/activities");
}
