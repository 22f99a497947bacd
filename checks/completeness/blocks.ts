import { dataBlocks } from "./data.ts";
import { groundBlocks } from "./grounds.ts";
import type { BlockMaker } from "./point.ts";
import { recipientBlocks } from "./recipients.ts";
import { recordBlocks } from "./record.ts";

/** The blocks of a record of processing, in the order of its form. */
export const blocks: readonly BlockMaker[] = [
  ...recordBlocks,
  ...groundBlocks,
  ...dataBlocks,
  ...recipientBlocks,
];
