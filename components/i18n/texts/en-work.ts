/** The words of work that goes on while people do something else, in English. */
export const workEn = {
  label: "Work under way",
  underWay: (count: number) => (count === 1 ? "1 under way" : `${count} under way`),
  done: "Done",
  failed: "Failed",
  elapsed: (seconds: number) =>
    seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`,
  goesOn: "It goes on while you use other screens, as long as this page stays open.",
  saveAgain: "Save again",
  forget: (name: string) => `Put away: ${name}`,
  began: (name: string) => `Under way: ${name}`,
  ended: (name: string, how: string) => `${name}: ${how}`,
};
