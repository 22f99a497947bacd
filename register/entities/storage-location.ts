import { entity } from "../entity.ts";
import { boolean, choice, country, localised, ref, text } from "../field.ts";

/** Where data are kept: host, site, country, medium; may depend on the customer's region. */
export const storageLocation = entity({
  name: "storageLocation",
  collection: "storage-locations",
  label: { en: "Storage location", fr: "Lieu de conservation" },
  plural: { en: "Storage locations", fr: "Lieux de conservation" },
  purpose: {
    en: "Where data are kept: the host, the site, the country, the medium.",
    fr: "Où les données sont conservées : hébergeur, site, pays, support.",
  },
  fields: {
    name: text({
      label: { en: "Name", fr: "Nom" },
      required: true,
      max: 300,
      visibility: "internal",
    }),
    partyId: ref({ label: { en: "Host", fr: "Hébergeur" }, to: "party" }),
    site: text({
      label: { en: "Site or region", fr: "Site ou région" },
      max: 300,
      visibility: "internal",
    }),
    country: country({ label: { en: "Country", fr: "Pays" } }),
    medium: choice({
      label: { en: "Medium", fr: "Support" },
      visibility: "internal",
      options: [
        { id: "database", en: "Database", fr: "Base de données" },
        { id: "files", en: "Files", fr: "Fichiers" },
        { id: "mailbox", en: "Mailbox", fr: "Messagerie" },
        { id: "paper", en: "Paper", fr: "Papier" },
        { id: "device", en: "Device", fr: "Appareil" },
        { id: "other", en: "Other", fr: "Autre" },
      ],
    }),
    customerRegion: localised({
      label: {
        en: "Only for customers of this region",
        fr: "Seulement pour les clients de cette région",
      },
      max: 300,
    }),
    isBackup: boolean({ label: { en: "Backup", fr: "Sauvegarde" } }),
    notes: text({
      label: { en: "Notes", fr: "Notes" },
      visibility: "internal",
      multiline: true,
      max: 8000,
    }),
  },
  sections: [
    {
      id: "location",
      label: { en: "Location", fr: "Lieu" },
      fields: [
        "name",
        "partyId",
        "site",
        "country",
        "medium",
        "customerRegion",
        "isBackup",
        "notes",
      ],
    },
  ],
  columns: ["name", "partyId", "country", "medium"],
  title: (record) => record.name ?? "",
});
