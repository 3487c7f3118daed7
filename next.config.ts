import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
]

const config: NextConfig = {
  poweredByHeader: false,
  // The development server would print what actions are called with: names of callers, addresses.
  logging: { serverFunctions: false },
  experimental: { authInterrupts: true },
  // The worker and the letter engine read font files by path; bundling them would copy 50 MB for nothing.
  serverExternalPackages: ['@react-pdf/renderer', '@cantoo/pdf-lib', 'graphile-worker'],
  // Messages come taken apart (lib/platform/messages.ts), so their parser stays at home.
  turbopack: {
    resolveAlias: { 'use-intl/format-message': 'use-intl/format-message/format-only' },
  },
  headers: async () => [{ source: '/:path*', headers: securityHeaders }],
}

export default createNextIntlPlugin('./lib/door/locale.ts')(config)
