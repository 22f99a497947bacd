"use client";

import type { RefObject } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { savePicture } from "./save-picture.ts";

type Props = { drawing: RefObject<SVGSVGElement | null>; name: string };

/** Takes a drawing away, as lines or as pixels. */
export function PictureButtons({ drawing, name }: Props) {
  const { flow, errors } = useTexts();
  const toast = useToast();
  const save = async (format: "svg" | "png") => {
    if (drawing.current === null) return;
    await savePicture(drawing.current, format, name).catch(() =>
      toast(errors.unexpected, { tone: "error" }),
    );
  };
  return (
    <div className="flex flex-wrap gap-2" data-print="no">
      {(["svg", "png"] as const).map((format) => (
        <Button key={format} size="small" onPress={() => save(format)}>
          {flow.save[format]}
        </Button>
      ))}
    </div>
  );
}
