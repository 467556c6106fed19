/**
 * The English that people can choose. All of them write numbers in the same way (1,234.5), as the
 * sentences of the server do; what differs is how a date and a time are written.
 */
export const languages = {
  EN_GB: 'British English: 8 November 2026, 13:10.',
  EN_US: 'American English: November 8, 2026, 1:10 PM.',
  EN_AU: 'Australian English: 8 November 2026, 1:10 pm.',
  EN_CA: 'Canadian English: November 8, 2026, 1:10 p.m.',
  EN_IE: 'Irish English: 8 November 2026, 13:10.',
  EN_ISO: 'English with international dates (ISO 8601): 2026-11-08, 13:10.',
} as const

export type Language = keyof typeof languages

export const allLanguages = Object.keys(languages) as Language[]

export const defaultLanguage: Language = 'EN_GB'

/** Its name as programs know it (BCP 47), for what a page or mail says it is written in. */
export const languageTag = (language: Language): string =>
  language === 'EN_ISO' ? 'en-001' : language.toLowerCase().replace('_', '-')
