import type { ActivityTemplate } from "./template.ts";

/** The website: contact form, security, audience. */
export const website: ActivityTemplate = {
  id: "website",
  name: { en: "Website and contact form", fr: "Site internet et formulaire de contact" },
  lead: {
    en: "You have a website with a contact form, and may measure its audience.",
    fr: "Vous avez un site avec un formulaire de contact, et mesurez peut-être son audience.",
  },
  departments: [
    { en: "communication", fr: "communication" },
    { en: "IT", fr: "informatique" },
  ],
  purposes: [
    { catalogueId: "contact_requests", grounds: [{ basis: "legitimate_interests" }] },
    { catalogueId: "breach_security_obligation", grounds: [{ basis: "legitimate_interests" }] },
    { catalogueId: "audience_measurement", grounds: [{ basis: "consent" }] },
  ],
  data: [
    ...["last_name", "first_name", "email", "message_content"].map((categoryId) => ({
      categoryId,
      subjectIds: ["website_visitor"],
      sourceId: "data_subject_direct",
      purposes: ["contact_requests"],
    })),
    ...["ip_address", "connection_logs"].map((categoryId) => ({
      categoryId,
      subjectIds: ["website_visitor"],
      sourceId: "data_subject_device",
      purposes: ["breach_security_obligation"],
    })),
    ...["cookie_id", "browsing_history"].map((categoryId) => ({
      categoryId,
      subjectIds: ["website_visitor"],
      sourceId: "data_subject_device",
      purposes: ["audience_measurement"],
    })),
  ],
  retention: [
    { presetId: "contact_form", purposes: ["contact_requests"] },
    { presetId: "security_logs", purposes: ["breach_security_obligation"] },
    { presetId: "cookies_lifetime", purposes: ["audience_measurement"] },
  ],
  remains: {
    en: "Your hosting provider, your audience tool, and each cookie under Trackers.",
    fr: "Votre hébergeur, votre outil de mesure, et chaque cookie parmi les traceurs.",
  },
};

/** Cameras in and around the premises. */
export const videoSurveillance: ActivityTemplate = {
  id: "video-surveillance",
  name: { en: "Video surveillance", fr: "Vidéosurveillance" },
  lead: {
    en: "Cameras watch your premises against theft and violence.",
    fr: "Des caméras surveillent vos locaux contre les vols et les violences.",
  },
  departments: [{ en: "security", fr: "sécurité" }],
  purposes: [{ catalogueId: "cctv", grounds: [{ basis: "legitimate_interests" }] }],
  data: [
    {
      categoryId: "video_surveillance",
      subjectIds: ["employee", "premises_visitor"],
      sourceId: "data_subject_device",
    },
  ],
  retention: [{ presetId: "video_surveillance" }],
  remains: {
    en: "Who may view the images, your installer, whether the place is open to the public (authorisation of the prefect), and how staff were informed.",
    fr: "Qui peut voir les images, votre installateur, si le lieu est ouvert au public (autorisation du préfet), et comment le personnel a été informé.",
  },
};
