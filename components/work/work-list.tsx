import { useEffect, useState } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { saveFile } from "#queries/download.ts";
import { useForgetWork, type Work } from "#queries/work.ts";

/** Each work with how long it has lasted or what came of it. */
export function WorkList({ work }: { work: readonly Work[] }) {
  const { work: words } = useTexts();
  const forget = useForgetWork();
  return (
    <>
      <ul className="grid">
        {work.map((one) => (
          <li
            key={one.id}
            className="flex items-center gap-2 border-t border-line py-2 first:border-t-0"
          >
            <div className="min-w-0 flex-1">
              <p className="break-words">{one.name}</p>
              <p className="text-[0.8125rem] text-muted">
                <Outcome work={one} />
              </p>
            </div>
            <WorkActions work={one} onForget={() => forget(one.id)} />
          </li>
        ))}
      </ul>
      {work.some(({ state }) => state === "under way") && (
        <p className="text-[0.8125rem] text-muted">{words.goesOn}</p>
      )}
    </>
  );
}

function WorkActions({ work, onForget }: { work: Work; onForget: () => void }) {
  const { work: words } = useTexts();
  const { file } = work;
  if (work.state === "under way") return null;
  return (
    <>
      {file !== null && (
        <Button size="small" onPress={() => saveFile(file)}>
          {words.saveAgain}
        </Button>
      )}
      <Button variant="quiet" size="icon" aria-label={words.forget(work.name)} onPress={onForget}>
        <Icon name="close" />
      </Button>
    </>
  );
}

function Outcome({ work }: { work: Work }) {
  const { work: words, errors } = useTexts();
  if (work.state === "under way") return <Elapsed since={work.since} />;
  if (work.state === "done") return words.done;
  return words.ended(words.failed, work.error?.message || errors.offline);
}

/** How long something has lasted, second by second while it is looked at. */
function Elapsed({ since }: { since: number }) {
  const { work: words } = useTexts();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <span className="numeric">{words.elapsed(Math.max(0, Math.round((now - since) / 1000)))}</span>
  );
}
