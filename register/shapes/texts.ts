/** Texts that programs get wrong: they must come back as typed, be found without accents and be printed. */
export const texts: readonly string[] = [
  "L'été, c'est « déjà\u00A0» l'Œuvre d'Aïcha\u00A0: 100\u202F%\u00A0!",
  "co\u00ADopé\u00ADra\u00ADtion trans\u00ADfron\u00ADta\u00ADlière",
  "Straße, Łódź, Đorđe, Þór, ŞİŞLİ, smørrebrød",
  "Ελληνική Δημοκρατία και Российская Федерация",
  "שלום עולם (GDPR) 123",
  "مرحبا بالعالم – RGPD 2016/679",
  "東京オフィスの個人データ、電話番号",
  "개인정보 처리방침",
  "व्यक्तिगत डेटा और सहमति",
  "ข้อมูลส่วนบุคคลของลูกค้า",
  "👩‍👩‍👧‍👦 family 🇫🇷 flag 👍🏽 thumb",
  'O’Neill & Söhne <b>not bold</b> "quoted" {braces} %s ${x} \\n',
  "=SUM(A1:A2) looks like a formula",
  "  blanks around it  ",
  "e\u0301 is e and an accent, ﬁ is a ligature, Ａ is wide",
  "two\nlines and a\ttab",
];

/** Texts for fields that hold little. */
export const shortTexts: readonly string[] = ["É-1", "ß", "東京", "שם", "O'N", "Ωμ"];

/** The length of the longest of `texts`. */
export const longestText = Math.max(...texts.map((text) => [...text].length)) + 1;
