type Answer = { ok: true; data: { importId: string } } | { ok: false; message: string }

const NO_ANSWER: Answer = { ok: false, message: '' }

const isAnswer = (value: unknown): value is Answer => typeof value === 'object' && value !== null && 'ok' in value

function answerOf(text: string): Answer {
  try {
    const value: unknown = JSON.parse(text)
    return isAnswer(value) ? value : NO_ANSWER
  } catch {
    return NO_ANSWER
  }
}

/**
 * Sends a file as the raw body of a POST and tells how many bytes have gone (fetch cannot say that). A lost connection
 * is an answer without a message.
 */
export const sendFile = (url: string, file: File, onSent: (bytes: number) => void): Promise<Answer> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.setRequestHeader('X-File-Name', encodeURIComponent(file.name))
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.upload.onprogress = (event) => onSent(event.loaded)
    request.onload = () => resolve(answerOf(request.responseText))
    request.onerror = () => resolve(NO_ANSWER)
    request.onabort = () => resolve(NO_ANSWER)
    request.send(file)
  })
