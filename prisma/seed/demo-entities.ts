import type { AddEntity } from '@/lib/organisation/schema'

/** A clinic and an online shop of the same group: the two commonest kinds of case. Nothing in it exists. */
export const AOBA: AddEntity = {
  code: 'aoba',
  name: '医療法人社団青葉会 青葉クリニック',
  corporateNumber: '8990000000001',
  postalCode: '227-0062',
  address: '神奈川県横浜市青葉区青葉台9-99-9 青葉台メディカルビル3階',
  representative: '理事長 青葉 一郎',
  industry: '医療業（診療所）',
  contactName: '佐藤 花子',
  contactDepartment: '事務部 総務課',
  contactPhone: '045-000-0100',
  contactEmail: 'privacy@aoba-clinic.example.jp',
  deskName: '青葉クリニック 個人情報お問い合わせ窓口',
  deskPhone: '0120-000-101',
  deskHours: '平日 9時00分から17時30分まで（祝日・年末年始を除く）',
  deskEmail: 'madoguchi@aoba-clinic.example.jp',
  website: 'https://www.aoba-clinic.example.jp/',
  mailDomains: 'aoba-clinic.example.jp',
  authorities: [],
}

export const MINATO: AddEntity = {
  code: 'minato',
  name: '港オンラインショップ株式会社',
  corporateNumber: '7990000000002',
  postalCode: '105-0022',
  address: '東京都港区海岸9-99-9 港ビル5階',
  representative: '代表取締役 港 次郎',
  industry: '小売業（無店舗）',
  contactName: '髙橋 美咲',
  contactDepartment: '管理本部 法務・個人情報保護室',
  contactPhone: '03-0000-0200',
  contactEmail: 'privacy@minato-online.example.co.jp',
  deskName: '港オンラインショップ お客様専用窓口',
  deskPhone: '0120-000-202',
  deskHours: '毎日 9時00分から18時00分まで',
  deskEmail: 'support@minato-online.example.co.jp',
  website: 'https://www.minato-online.example.co.jp/',
  mailDomains: 'minato-online.example.co.jp\nmail.minato-online.example.co.jp',
  authorities: [],
}
