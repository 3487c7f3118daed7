/** Where the texts are published. One place, so that a moved page is corrected once. */
export const APPI_URL = 'https://laws.e-gov.go.jp/law/415AC0000000057'
export const APPI_ORDER_URL = 'https://laws.e-gov.go.jp/law/415CO0000000507'
export const APPI_RULES_URL = 'https://laws.e-gov.go.jp/law/428M60020000003'
export const APPI_GUIDELINE_URL = 'https://www.ppc.go.jp/personalinfo/legal/guidelines_tsusoku/'
export const ADMINISTRATIVE_HOLIDAYS_URL = 'https://laws.e-gov.go.jp/law/363AC0000000091'
export const NATIONAL_HOLIDAYS_URL = 'https://laws.e-gov.go.jp/law/323AC1000000178'
export const MY_NUMBER_ACT_URL = 'https://laws.e-gov.go.jp/law/425AC0000000027'
export const MY_NUMBER_RULES_URL = 'https://laws.e-gov.go.jp/law/427M60020000005'
export const MY_NUMBER_GUIDELINE_URL = 'https://www.ppc.go.jp/legal/policy/my_number_guideline_jigyosha/'

/** The stored copy of the act and of the guideline (edition of June 2025) was taken on this day. */
export const COPY_READ_ON = '2025-09-24'
/** Rules 7, 8 and 10 were compared word for word with the official law site on this day. */
export const RULES_COMPARED_ON = '2026-10-09'
/** The day on which the questions and answers and the remaining pages were read. */
export const PAGES_READ_ON = '2026-11-22'
