import { withFrenchSpaces } from "./french-spaces.ts";
import type { Bilingual } from "./locale.ts";

/** What each provision that a field cites asks for, in plain words; keyed as the fields cite it. */
export const articleTexts: Readonly<Record<string, Bilingual>> = withFrenchSpaces({
  "GDPR Art. 3(2)": {
    en: "The regulation also binds organisations outside the EU that offer goods or services to people there or watch their behaviour.",
    fr: "Le règlement s’applique aussi aux organismes hors de l’UE qui proposent des biens ou services à des personnes s’y trouvant ou suivent leur comportement.",
  },
  "GDPR Art. 4(2)": {
    en: "Processing is anything done with personal data: collecting, storing, consulting, sharing, erasing and so on.",
    fr: "Un traitement est toute opération sur des données personnelles : collecte, conservation, consultation, communication, effacement, etc.",
  },
  "GDPR Art. 4(4)": {
    en: "Profiling is evaluating or predicting something about a person automatically: interests, behaviour, reliability, health.",
    fr: "Le profilage consiste à évaluer ou prédire automatiquement des aspects d’une personne : intérêts, comportement, fiabilité, santé.",
  },
  "GDPR Art. 4(7), 4(8), 26": {
    en: "Who decides why and how data are used is the controller; who decides with others is a joint controller; who only works on instructions is a processor.",
    fr: "Celui qui décide pourquoi et comment les données sont utilisées est responsable ; s’il décide avec d’autres, responsable conjoint ; s’il n’agit que sur instruction, sous-traitant.",
  },
  "GDPR Art. 4(7), 4(8)": {
    en: "Whoever decides why and how is a controller; whoever only works on instructions is a processor. What happens decides, not what a contract says.",
    fr: "Celui qui décide du pourquoi et du comment est responsable ; celui qui n’agit que sur instruction est sous-traitant. Les faits priment sur le contrat.",
  },
  "GDPR Art. 5(1)(e)": {
    en: "Data may be kept in a form that identifies people only as long as the purpose needs it.",
    fr: "Les données ne peuvent être conservées sous une forme identifiante que le temps nécessaire à la finalité.",
  },
  "GDPR Art. 5(2)": {
    en: "Whoever is responsible must be able to show that the rules are kept: also why something was left as it is.",
    fr: "Le responsable doit pouvoir démontrer le respect des règles : y compris pourquoi un point est laissé en l’état.",
  },
  "GDPR Art. 6(1)": {
    en: "Every use of personal data needs one of six bases: consent, contract, legal obligation, vital interests, public task or legitimate interests.",
    fr: "Toute utilisation de données personnelles exige l’une des six bases : consentement, contrat, obligation légale, intérêts vitaux, mission d’intérêt public ou intérêt légitime.",
  },
  "GDPR Art. 6(1), 13(1)(c)": {
    en: "Every purpose needs a lawful basis, and people must be told which.",
    fr: "Chaque finalité exige une base légale, et les personnes doivent savoir laquelle.",
  },
  "GDPR Art. 6(1)(f)": {
    en: "A legitimate interest holds only where the person’s rights do not weigh more. The weighing has to be done and kept.",
    fr: "L’intérêt légitime ne vaut que si les droits de la personne ne pèsent pas davantage. Cette mise en balance doit être faite et conservée.",
  },
  "GDPR Art. 6(3)": {
    en: "A legal obligation or public task must be laid down in the law of the EU or of a member state: name it.",
    fr: "L’obligation légale ou la mission d’intérêt public doit être prévue par le droit de l’UE ou d’un État membre : citez-le.",
  },
  "GDPR Art. 6(4)": {
    en: "Data may serve a new purpose only if it is compatible with the first one: link, context, kind of data, consequences, safeguards.",
    fr: "Les données ne peuvent servir une nouvelle finalité que si elle est compatible avec la première : lien, contexte, nature des données, conséquences, garanties.",
  },
  "GDPR Art. 6(4), 13(3)": {
    en: "Whoever reuses data for another purpose checks that it is compatible and tells people before doing so.",
    fr: "Qui réutilise des données pour une autre finalité vérifie la compatibilité et en informe les personnes au préalable.",
  },
  "GDPR Art. 7": {
    en: "Consent must be free, specific, informed and unambiguous; it can be proved and withdrawn.",
    fr: "Le consentement doit être libre, spécifique, éclairé et univoque ; il doit pouvoir être prouvé et retiré.",
  },
  "GDPR Art. 7(1)": {
    en: "You must be able to show that the person consented.",
    fr: "Vous devez pouvoir démontrer que la personne a consenti.",
  },
  "GDPR Art. 7(3)": {
    en: "Consent can be withdrawn at any time, as easily as it was given.",
    fr: "Le consentement peut être retiré à tout moment, aussi simplement qu’il a été donné.",
  },
  "GDPR Art. 7(3), 49(1)(a)": {
    en: "Explicit consent to a transfer can be withdrawn at any time, as easily as it was given.",
    fr: "Le consentement explicite à un transfert peut être retiré à tout moment, aussi simplement qu’il a été donné.",
  },
  "GDPR Art. 7(4), recital 43": {
    en: "Consent is not free where a refusal has a price, or where one side has power over the other, as an employer has.",
    fr: "Le consentement n’est pas libre si le refus a un coût, ou si l’un a du pouvoir sur l’autre, comme un employeur.",
  },
  "GDPR Art. 8": {
    en: "For online services, a child below 16 (15 in France) cannot consent alone: a holder of parental responsibility must authorise it.",
    fr: "Pour les services en ligne, un enfant de moins de 16 ans (15 en France) ne peut consentir seul : un titulaire de l’autorité parentale doit l’autoriser.",
  },
  "GDPR Art. 9": {
    en: "Health, beliefs, origin, opinions, union membership, sex life, genetic and biometric data may be used only under special conditions.",
    fr: "Santé, convictions, origine, opinions, appartenance syndicale, vie sexuelle, données génétiques et biométriques ne s’utilisent qu’à des conditions particulières.",
  },
  "GDPR Art. 9(2)": {
    en: "Special categories are forbidden unless one of ten conditions is met, such as explicit consent or labour law.",
    fr: "Les données sensibles sont interdites sauf si l’une des dix conditions est remplie, comme le consentement explicite ou le droit du travail.",
  },
  "GDPR Art. 10": {
    en: "Data on convictions and offences may be used only by public authorities or where a law allows it.",
    fr: "Les données relatives aux condamnations et infractions ne s’utilisent que par l’autorité publique ou si une loi le permet.",
  },
  "GDPR Art. 12": {
    en: "People must be able to use their rights easily, in plain language and free of charge.",
    fr: "Les personnes doivent pouvoir exercer leurs droits simplement, en termes clairs et gratuitement.",
  },
  "GDPR Art. 12(3)": {
    en: "Requests are answered within one month; complex ones within three, if the person is told.",
    fr: "Les demandes reçoivent réponse dans le mois ; trois mois si elles sont complexes et que la personne en est avertie.",
  },
  "GDPR Art. 12(5)": {
    en: "Using one’s rights is free of charge; a fee is allowed only for manifestly unfounded or excessive requests.",
    fr: "L’exercice des droits est gratuit ; des frais ne sont permis que pour des demandes manifestement infondées ou excessives.",
  },
  "GDPR Art. 12(6)": {
    en: "Proof of identity may be asked for only where there is reasonable doubt.",
    fr: "Un justificatif d’identité ne peut être demandé qu’en cas de doute raisonnable.",
  },
  "GDPR Art. 13(1)(d)": {
    en: "People are told which legitimate interest is pursued.",
    fr: "Les personnes sont informées de l’intérêt légitime poursuivi.",
  },
  "GDPR Art. 13(1)(f)": {
    en: "People are told how to obtain a copy of the safeguards of a transfer.",
    fr: "Les personnes sont informées de la manière d’obtenir une copie des garanties d’un transfert.",
  },
  "GDPR Art. 13(2)(d)": {
    en: "People are told that they may complain to a supervisory authority.",
    fr: "Les personnes sont informées qu’elles peuvent saisir une autorité de contrôle.",
  },
  "GDPR Art. 13(2)(e)": {
    en: "People are told which data they have to give and what happens if they do not.",
    fr: "Les personnes sont informées des données qu’elles doivent fournir et des conséquences si elles ne le font pas.",
  },
  "GDPR Art. 13(2)(f)": {
    en: "People are told whether decisions are taken by machines alone. “None” is a statement that somebody makes.",
    fr: "Les personnes sont informées de l’existence de décisions prises par la seule machine. « Aucune » est une déclaration de quelqu’un.",
  },
  "GDPR Art. 14": {
    en: "People whose data come from elsewhere are informed too: within a month, or at the first contact.",
    fr: "Les personnes dont les données viennent d’ailleurs sont aussi informées : sous un mois, ou au premier contact.",
  },
  "GDPR Art. 14(2)(f)": {
    en: "People are told where data that they did not give come from, and whether the source is public.",
    fr: "Les personnes sont informées de l’origine des données qu’elles n’ont pas fournies, et si la source est publique.",
  },
  "GDPR Art. 21": {
    en: "People may object to a use that rests on a legitimate interest or a public task.",
    fr: "Les personnes peuvent s’opposer à une utilisation fondée sur l’intérêt légitime ou une mission d’intérêt public.",
  },
  "GDPR Art. 21(2)": {
    en: "People may always object to direct marketing, without giving a reason.",
    fr: "Les personnes peuvent toujours s’opposer à la prospection, sans motif.",
  },
  "GDPR Art. 22(2)": {
    en: "A decision by machines alone that matters to a person is allowed only for a contract, by a law or with explicit consent.",
    fr: "Une décision prise par la seule machine et importante pour la personne n’est permise que pour un contrat, par une loi ou avec un consentement explicite.",
  },
  "GDPR Art. 22, 13(2)(f)": {
    en: "People are told of decisions taken by machines alone: how they work, what they mean, and how to reach a person.",
    fr: "Les personnes sont informées des décisions prises par la seule machine : fonctionnement, portée, recours à une personne.",
  },
  "GDPR Art. 26": {
    en: "Joint controllers agree who does what, in particular towards the people concerned.",
    fr: "Les responsables conjoints conviennent de qui fait quoi, en particulier envers les personnes concernées.",
  },
  "GDPR Art. 26(2)": {
    en: "The essence of the arrangement is made available to the people concerned.",
    fr: "Les grandes lignes de l’accord sont mises à la disposition des personnes concernées.",
  },
  "GDPR Art. 27": {
    en: "An organisation outside the EU that is bound by the regulation appoints a representative in the EU.",
    fr: "Un organisme hors de l’UE soumis au règlement désigne un représentant dans l’UE.",
  },
  "GDPR Art. 27(2)": {
    en: "No representative is needed for occasional processing without risk, or for public authorities.",
    fr: "Aucun représentant n’est requis pour un traitement occasionnel sans risque, ou pour une autorité publique.",
  },
  "GDPR Art. 28(1)": {
    en: "Only processors with sufficient guarantees may be used: check before, and keep the check.",
    fr: "Seuls des sous-traitants offrant des garanties suffisantes peuvent être retenus : vérifiez au préalable et conservez cette vérification.",
  },
  "GDPR Art. 28(2)": {
    en: "A processor engages another one only with the controller’s authorisation, and announces changes.",
    fr: "Un sous-traitant n’en recrute un autre qu’avec l’autorisation du responsable, et annonce les changements.",
  },
  "GDPR Art. 28(2), 28(4)": {
    en: "Sub-processors need the controller’s authorisation and the same duties by contract.",
    fr: "Les sous-traitants ultérieurs exigent l’autorisation du responsable et les mêmes obligations par contrat.",
  },
  "GDPR Art. 28(3)": {
    en: "Work of a processor is governed by a contract with eight duties, from instructions to audits.",
    fr: "L’intervention d’un sous-traitant est régie par un contrat comportant huit obligations, des instructions aux audits.",
  },
  "GDPR Art. 28(3), 26, 46": {
    en: "The contracts that the law asks for: with processors, between joint controllers, for transfers.",
    fr: "Les contrats que la loi exige : avec les sous-traitants, entre responsables conjoints, pour les transferts.",
  },
  "GDPR Art. 28(3)(a)": {
    en: "A processor acts only on documented instructions of the controller.",
    fr: "Un sous-traitant n’agit que sur instruction documentée du responsable.",
  },
  "GDPR Art. 28(3)(g)": {
    en: "At the end of the service, a processor deletes or returns all data, as the controller chooses.",
    fr: "Au terme de la prestation, le sous-traitant supprime ou restitue toutes les données, au choix du responsable.",
  },
  "GDPR Art. 30(1)(a)": {
    en: "The record names the controller and how to reach it, with joint controllers, representative and DPO.",
    fr: "La fiche nomme le responsable et ses coordonnées, ainsi que les responsables conjoints, le représentant et le DPO.",
  },
  "GDPR Art. 30(1)(a), 37": {
    en: "The record names the data protection officer; whoever must have one publishes how to reach them.",
    fr: "La fiche nomme le délégué à la protection des données ; qui doit en avoir un publie ses coordonnées.",
  },
  "GDPR Art. 30(1)(b)": {
    en: "The record names the purposes: what the data are used for, clearly enough that people can tell whether it concerns them.",
    fr: "La fiche nomme les finalités : à quoi servent les données, assez clairement pour que chacun sache s’il est concerné.",
  },
  "GDPR Art. 30(1)(c)": {
    en: "The record names whose data are used and which kinds of data.",
    fr: "La fiche nomme les personnes concernées et les catégories de données.",
  },
  "GDPR Art. 30(1)(d)": {
    en: "The record names everybody who receives data, processors and internal departments included. “None” is a statement that somebody makes.",
    fr: "La fiche nomme tous ceux qui reçoivent des données, sous-traitants et services internes compris. « Aucun » est une déclaration de quelqu’un.",
  },
  "GDPR Art. 30(1)(e), 44": {
    en: "The record names the countries outside the EEA that data go to, or are accessed from, and what protects them there.",
    fr: "La fiche nomme les pays hors de l’EEE où vont les données, ou d’où l’on y accède, et ce qui les y protège.",
  },
  "GDPR Art. 30(1)(f), 13(2)(a)": {
    en: "The record says how long data are kept, or by which criteria that is decided; people are told the same.",
    fr: "La fiche indique combien de temps les données sont conservées, ou selon quels critères ; les personnes en sont informées.",
  },
  "GDPR Art. 30(1)(g)": {
    en: "The record describes the security measures in general.",
    fr: "La fiche décrit de façon générale les mesures de sécurité.",
  },
  "GDPR Art. 30(2)(a)": {
    en: "A processor’s record names the controllers it works for.",
    fr: "Le registre du sous-traitant nomme les responsables pour lesquels il agit.",
  },
  "GDPR Art. 30(2)(b)": {
    en: "A processor’s record says what is done for each controller.",
    fr: "Le registre du sous-traitant dit ce qui est fait pour chaque responsable.",
  },
  "GDPR Art. 30(5)": {
    en: "Small organisations need no record for occasional processing without risk and without special categories.",
    fr: "Les petits organismes sont dispensés de registre pour un traitement occasionnel, sans risque et sans données sensibles.",
  },
  "GDPR Art. 32": {
    en: "Data are protected by measures that fit the risk: encryption, access control, backups, tests.",
    fr: "Les données sont protégées par des mesures adaptées au risque : chiffrement, contrôle d’accès, sauvegardes, tests.",
  },
  "GDPR Art. 32(1)(d)": {
    en: "Whether the measures work is tested regularly.",
    fr: "L’efficacité des mesures est testée régulièrement.",
  },
  "GDPR Art. 33": {
    en: "A breach is reported to the authority within 72 hours where it puts people at risk.",
    fr: "Une violation est notifiée à l’autorité sous 72 heures si elle présente un risque pour les personnes.",
  },
  "GDPR Art. 33(5)": {
    en: "Every breach is documented, reported or not.",
    fr: "Toute violation est documentée, notifiée ou non.",
  },
  "GDPR Art. 35": {
    en: "Where a use is likely to be a high risk for people, its impact is assessed before it begins.",
    fr: "Si un traitement risque d’être élevé pour les personnes, son impact est analysé avant qu’il ne commence.",
  },
  "GDPR Art. 35(2)": {
    en: "The data protection officer is asked for advice on the assessment.",
    fr: "Le délégué à la protection des données est consulté sur l’analyse.",
  },
  "GDPR Art. 36": {
    en: "If the risk stays high after all measures, the authority is consulted before the processing begins.",
    fr: "Si le risque reste élevé malgré les mesures, l’autorité est consultée avant le début du traitement.",
  },
  "GDPR Art. 37(1)(b)": {
    en: "A DPO is mandatory where people are watched regularly and on a large scale as a core activity.",
    fr: "Un DPO est obligatoire si l’activité de base consiste à suivre des personnes régulièrement et à grande échelle.",
  },
  "GDPR Art. 37(1)(c)": {
    en: "A DPO is mandatory where special categories or criminal data are used on a large scale as a core activity.",
    fr: "Un DPO est obligatoire si l’activité de base porte à grande échelle sur des données sensibles ou pénales.",
  },
  "GDPR Art. 44 to 49": {
    en: "Data leave the EEA only with an adequacy decision, a safeguard such as standard clauses, or, as an exception, a derogation.",
    fr: "Les données ne quittent l’EEE qu’avec une décision d’adéquation, une garantie comme les clauses types, ou par exception une dérogation.",
  },
  "GDPR Art. 45": {
    en: "The Commission has decided that a country protects data well enough; some decisions cover only part of it.",
    fr: "La Commission a décidé qu’un pays protège suffisamment les données ; certaines décisions n’en couvrent qu’une partie.",
  },
  "GDPR Art. 46; CJEU C-311/18": {
    en: "Whoever relies on clauses or rules checks whether the law of the country lets them work, and keeps that check.",
    fr: "Qui s’appuie sur des clauses ou des règles vérifie que le droit du pays leur permet de jouer, et conserve cette vérification.",
  },
  "GDPR Art. 49": {
    en: "Without a safeguard, a transfer is allowed only in narrow exceptions, such as explicit consent or a contract with the person.",
    fr: "Sans garantie, un transfert n’est permis que dans des exceptions étroites, comme le consentement explicite ou un contrat avec la personne.",
  },
  "Directive 2002/58/EC Art. 13(2)": {
    en: "Existing customers may receive marketing for similar products by e-mail without consent if they can object easily, at collection and in each message.",
    fr: "Les clients peuvent recevoir sans consentement de la prospection par courriel pour des produits analogues s’ils peuvent s’y opposer simplement, à la collecte et à chaque message.",
  },
  "Loi 78-17 art. 30": {
    en: "In France the social security number may be used only where a decree allows it.",
    fr: "En France, le numéro de sécurité sociale ne s’utilise que si un décret le permet.",
  },
  "Loi 78-17 art. 85": {
    en: "In France people may leave directives on what happens to their data after their death.",
    fr: "En France, chacun peut laisser des directives sur le sort de ses données après sa mort.",
  },
});
