/** The accounts a seed has made, as lines for a person. @param {{ role: string, email: string, password: string }[]} signIns */
export function aboutSignIns(signIns) {
  const width = (field) => Math.max(...signIns.map((signIn) => signIn[field].length))
  const line = ({ role, email, password }) =>
    `    ${role.padEnd(width('role'))}  ${email.padEnd(width('email'))}  ${password}`
  return ['  Sign in with (shown only this once):', ...signIns.map(line)].join('\n')
}
