import type { MessageAttachment } from '../message'
import { readingOf } from './reading'
import { signsSaid } from './said'
import { type Sign, type SignFamily, sign } from './sign'

const PROGRAM = ['exe', 'scr', 'com', 'pif', 'msi', 'cpl', 'dll', 'jar', 'app', 'apk', 'msix', 'appx', 'xll', 'gadget']
const SCRIPT = [
  'js',
  'jse',
  'vbs',
  'vbe',
  'wsf',
  'wsh',
  'hta',
  'ps1',
  'bat',
  'cmd',
  'lnk',
  'url',
  'scf',
  'reg',
  'sh',
  'chm',
  'settingcontent-ms',
]
const MACROS = ['docm', 'xlsm', 'pptm', 'dotm', 'xlam', 'xltm', 'xlsb', 'slk', 'iqy', 'ppam']
const CONTAINER = ['iso', 'img', 'vhd', 'vhdx', 'ace', 'cab', 'one', 'onepkg', 'daa', 'udf']
const PROGRAM_TYPES = [
  'application/x-msdownload',
  'application/x-msi',
  'application/x-elf',
  'application/x-mach-binary',
  'application/java-archive',
]
const HARMLESS = [
  'pdf',
  'doc',
  'docx',
  'xls',
  'xlsx',
  'ppt',
  'pptx',
  'txt',
  'csv',
  'jpg',
  'jpeg',
  'png',
  'gif',
  'zip',
  'html',
  'htm',
  'mp3',
  'mp4',
  'wav',
]

const extensions = (name: string): string[] =>
  name
    .toLowerCase()
    .replace(/[\u202a-\u202e\s]/gu, '')
    .split('.')
    .slice(1)

/** What is attached, by its own bytes and by its name. */
export const attachmentSigns: SignFamily = (message) => {
  const signs = message.attachments.flatMap((file) => signsOf(file, tellsPassword(readingOf(message).words)))
  const first = new Map<string, Sign>()
  for (const each of signs) if (!first.has(each.code)) first.set(each.code, each)
  const asked = message.attachments.length > 0 || message.links.length > 0 ? signsSaid(message, ['macrosAsked']) : []
  return [...first.values(), ...asked]
}

function signsOf(file: MessageAttachment, passwordTold: boolean): Sign[] {
  const name = file.name.slice(0, 100)
  const ends = extensions(file.name)
  const last = ends.at(-1) ?? ''
  const within = file.entries.map((entry) => extensions(entry).at(-1) ?? '')
  const has = (list: readonly string[]) => list.includes(last) || within.some((each) => list.includes(each))
  const type = file.realType ?? ''
  const isHtml =
    type === 'text/html' || ['html', 'htm', 'shtml', 'xhtml', 'svg'].includes(last) || file.declaredType === 'text/html'
  const lower = isHtml ? (file.excerpt ?? '').toLowerCase() : ''
  const asksToType = [
    '<form',
    '<input',
    'password',
    'atob(',
    'unescape(',
    'document.write',
    'window.location',
    'http-equiv="refresh',
  ].some((each) => lower.includes(each))
  const program = has(PROGRAM) || PROGRAM_TYPES.includes(type)
  return [
    ...(program ? [sign('attachmentProgram', { name })] : []),
    ...(has(SCRIPT) || type === 'text/x-shellscript' ? [sign('attachmentScript', { name })] : []),
    ...(ends.length >= 2 &&
    HARMLESS.includes(ends.at(-2) ?? '') &&
    [...PROGRAM, ...SCRIPT, ...CONTAINER, 'html', 'htm'].includes(last)
      ? [sign('attachmentDoubleExtension', { name })]
      : []),
    ...(differs(file, last) ? [sign('attachmentTypeDiffers', { name, type })] : []),
    ...(isHtml ? [sign(asksToType ? 'attachmentHtmlForm' : 'attachmentHtml', { name })] : []),
    ...(has(MACROS) || file.entries.some((entry) => entry.endsWith('vbaProject.bin'))
      ? [sign('attachmentMacros', { name })]
      : []),
    ...(has(CONTAINER) || type === 'application/x-iso9660-image' ? [sign('attachmentContainer', { name })] : []),
    ...((file.locked || ['zip', '7z', 'rar'].includes(last)) && passwordTold
      ? [sign('attachmentLocked', { name })]
      : []),
  ]
}

/** A document by name whose bytes are something else that can do harm. */
function differs(file: MessageAttachment, last: string): boolean {
  const type = file.realType
  if (!type || !HARMLESS.includes(last)) return false
  if (PROGRAM_TYPES.includes(type)) return true
  if (type === 'text/html') return !['html', 'htm', 'doc', 'xls', 'txt', 'csv'].includes(last)
  if (last === 'pdf') return type !== 'application/pdf'
  return /^(?:jpe?g|png|gif)$/u.test(last) && !type.startsWith('image/')
}

/** `パスワード: 8841`, `password is 8841`: the key in the same letter as the lock. */
const tellsPassword = (words: string): boolean =>
  /(?:パスワード|解凍pw|password|passcode)(?:は| is)? ?[:「=]? ?[\w!-]{3,30}/u.test(words)
