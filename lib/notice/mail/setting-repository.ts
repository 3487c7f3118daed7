import type { Tx } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/generated/client'

const SETTING = {
  entityId: true,
  fromName: true,
  fromAddress: true,
  replyTo: true,
  bounceAddress: true,
  trialAddresses: true,
  perMinute: true,
  live: true,
  nextSendAt: true,
  version: true,
  updatedById: true,
  updatedAt: true,
} satisfies Prisma.MailSettingSelect
export type MailSettingRecord = Prisma.MailSettingGetPayload<{ select: typeof SETTING }>

export const findSetting = (tx: Tx, entityId: string): Promise<MailSettingRecord | null> =>
  tx.mailSetting.findUnique({ where: { entityId }, select: SETTING })

export const findSettings = (tx: Tx): Promise<MailSettingRecord[]> => tx.mailSetting.findMany({ select: SETTING })

/** The settings, held until this transaction ends: batches of one entity take turns, and so keep its rate. */
export async function lockSetting(tx: Tx, entityId: string): Promise<MailSettingRecord | null> {
  await tx.$queryRaw`select 1 from "MailSetting" where "entityId" = ${entityId}::uuid for update`
  return findSetting(tx, entityId)
}

export async function insertSetting(tx: Tx, data: Prisma.MailSettingUncheckedCreateInput): Promise<boolean> {
  const { count } = await tx.mailSetting.createMany({ data, skipDuplicates: true })
  return count === 1
}

/** Compare-and-set on the version. @returns false when somebody else saved in between */
export async function updateSetting(
  tx: Tx,
  at: { entityId: string; version: number },
  data: Prisma.MailSettingUncheckedUpdateManyInput,
): Promise<boolean> {
  const { count } = await tx.mailSetting.updateMany({ where: at, data: { ...data, version: { increment: 1 } } })
  return count === 1
}

export async function keepPace(tx: Tx, entityId: string, nextSendAt: Date): Promise<void> {
  await tx.mailSetting.updateMany({ where: { entityId }, data: { nextSendAt } })
}
