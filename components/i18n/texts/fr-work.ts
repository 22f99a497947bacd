import type { workEn } from "./en-work.ts";

/** The words of work that goes on while people do something else, in French. */
export const workFr: typeof workEn = {
  label: "Travaux en cours",
  underWay: (count) => `${count} en cours`,
  done: "Terminé",
  failed: "Échec",
  elapsed: (seconds) =>
    seconds < 60
      ? `depuis ${seconds} s`
      : `depuis ${Math.floor(seconds / 60)} min ${seconds % 60} s`,
  goesOn: "Le travail continue sur les autres écrans, tant que cette page reste ouverte.",
  saveAgain: "Enregistrer à nouveau",
  forget: (name) => `Ranger : ${name}`,
  began: (name) => `En cours : ${name}`,
  ended: (name, how) => `${name} : ${how}`,
};
