import { accessSync, constants, type Stats, statSync } from "node:fs";
import { dirname } from "node:path";

const notYours = "its owner or permissions, or those of its folder, do not let this user";

const reasons: Readonly<Record<string, string>> = {
  EACCES: notYours,
  EPERM: notYours,
  EROFS: "the volume is read-only",
  ENOTDIR: "part of its path is a file",
  ENOENT: "its folder is not there and cannot be made",
  ENAMETOOLONG: "its path is too long",
};

/** In words, why a file cannot be opened for writing: SQLite says only that it cannot. */
export function obstacle(file: string, error: Error): string {
  const folder = dirname(file);
  if (found(folder)?.isDirectory() === false) return `${folder} is not a folder`;
  if (found(file)?.isDirectory() === true) return "it is a folder";
  const code = refusalOf(file) ?? refusalOf(folder) ?? (error as NodeJS.ErrnoException).code ?? "";
  return reasons[code] ?? error.message;
}

function found(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

/** The code of the system's refusal to read and write what is there; null where it does not refuse, or nothing is there. */
function refusalOf(path: string): string | null {
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
    return null;
  } catch (error) {
    const { code = null } = error as NodeJS.ErrnoException;
    return code === "ENOENT" ? null : code;
  }
}
