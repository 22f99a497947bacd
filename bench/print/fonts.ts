import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** The files of the type that every printer sets the content in. */
export const inter = {
  normal: require.resolve("@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf"),
  bold: require.resolve("@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf"),
} as const;
