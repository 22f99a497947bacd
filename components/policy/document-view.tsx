import { useTexts } from "#components/i18n/locale-context.tsx";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import type { Block, DocumentSection, PolicyDocument, Sentence } from "#policy/document.ts";
import { SentenceView, type SentenceChoice } from "./sentence-view.tsx";

type Props = SentenceChoice & { document: PolicyDocument };

/** A compiled policy as the public reads it, in which each sentence can be asked for its reason. */
export function DocumentView({ document, ...choice }: Props) {
  const { policies } = useTexts();
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 break-words">
      <div>
        <p className="text-[0.8125rem] text-muted">{document.organisations.join(", ")}</p>
        <h2 className="font-serif text-2xl leading-8 font-semibold">{document.title}</h2>
      </div>
      {document.sections.length === 0 && <p className="text-muted">{policies.empty}</p>}
      {document.sections.map((section) => (
        <SectionView key={section.id} section={section} depth={3} {...choice} />
      ))}
    </div>
  );
}

type SectionProps = SentenceChoice & { section: DocumentSection; depth: 3 | 4 | 5 };

function SectionView({ section, depth, ...choice }: SectionProps) {
  const Heading = `h${depth}` as const;
  const size = depth === 3 ? "text-xl" : "text-lg";
  return (
    <section id={section.id} className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <Heading className={`font-serif leading-7 font-semibold ${size}`}>{section.title}</Heading>
      {section.blocks.map((block, index) => (
        // A block has no identity but its place; its sentences have keys.
        <BlockView key={index} block={block} {...choice} />
      ))}
      {section.sections.map((inner) => (
        <SectionView key={inner.id} section={inner} depth={depth === 3 ? 4 : 5} {...choice} />
      ))}
    </section>
  );
}

function BlockView({ block, ...choice }: SentenceChoice & { block: Block }) {
  switch (block.kind) {
    case "paragraph":
      return (
        <p className="reading">
          <Sentences sentences={block.sentences} {...choice} />
        </p>
      );
    case "box":
      return (
        <p className="reading rounded-sm border border-line bg-surface p-4">
          <Sentences sentences={block.sentences} {...choice} />
        </p>
      );
    case "list":
      return (
        <div className="reading">
          {block.intro.length > 0 && (
            <p>
              <Sentences sentences={block.intro} {...choice} />
            </p>
          )}
          <ul className="mt-1 grid list-disc gap-1 pl-6">
            {block.items.map((item, index) => (
              <li key={item[0]?.key ?? index}>
                <Sentences sentences={item} {...choice} />
              </li>
            ))}
          </ul>
        </div>
      );
    case "table":
      return (
        <Table caption={block.caption}>
          <thead>
            <tr>
              {block.head.map((title) => (
                <HeadCell key={title}>{title}</HeadCell>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, index) => (
              <tr key={row.cells[0]?.[0]?.key ?? index}>
                {row.cells.map((cell, column) => (
                  <Cell
                    key={block.head[column] ?? column}
                    className="min-w-48 font-serif lg:min-w-32"
                  >
                    <Sentences sentences={cell} {...choice} />
                  </Cell>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      );
  }
}

function Sentences({ sentences, ...choice }: SentenceChoice & { sentences: readonly Sentence[] }) {
  return sentences.map((sentence) => (
    <SentenceView key={sentence.key} sentence={sentence} {...choice} />
  ));
}
