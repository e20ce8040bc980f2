/** The words of the exercise pages. */
export const en = {
  'exercise.pages.title': 'A page made once for all who may see it',
  'exercise.pages.why':
    'Export page(url, headers, sql), which gives { status, headers, body }. Pages are kept in Redis for 60 seconds, each under what makes it different from others; nobody is shown what is for somebody else; who has a page already is told 304. The file you get keeps pages under their path.',
  'exercise.pages.hint': 'Next to it: lab pages, where a web process does this.',
  'exercise.pages.hint.1': 'What makes two requests the same?',
  'exercise.pages.hint.2':
    'And what makes them different: the query, the language, the person. A page for one person is not kept at all. An ETag is made from the body, and kept beside it.',
  'exercise.pages.hint.3':
    'Sort the query, put it and the language into the key, and keep only what has status 200. If headers["if-none-match"] is the ETag, give 304 and an empty body.',
  'exercise.pages.wrong-page': 'page for {url} gave {came}.',
  'exercise.pages.wrong-page.wanted':
    'An object with status 200, headers, and a body with the planets {names}, as MySQL has them.',
  'exercise.pages.wrong-page.wanted.user':
    'An object with status 200, headers, and a body with the planets {names} and the name {user} of the cookie.',
  'exercise.pages.mixed-up': '{url} was asked for, and the page of {other} came.',
  'exercise.pages.mixed-up.wanted': 'Another query is another page, and has a key of its own.',
  'exercise.pages.mixed-up.language':
    '{url} was asked for in Japanese (accept-language), and came in English, as somebody before had it.',
  'exercise.pages.mixed-up.language.wanted':
    'What a page depends on has a part in its key, and the language is such a thing.',
  'exercise.pages.mixed-up.user':
    '{user}, known by a cookie, asked for {url} and was given the page for everybody: {came}',
  'exercise.pages.mixed-up.user.wanted': 'A page of their own for those who are known.',
  'exercise.pages.private':
    'Somebody else asked for {url} and was shown what was made for {user}: {came}',
  'exercise.pages.private.wanted':
    'A page for one person is shown to that person alone. The simplest way: it is not kept.',
  'exercise.pages.made-twice': '{url} had been asked for, and MySQL was asked for the page again.',
  'exercise.pages.made-twice.process':
    '{url} had been asked for at one process, and another process asked MySQL for the page again.',
  'exercise.pages.made-twice.order':
    '{url} was kept, and for {turned}, which asks for the same, MySQL was asked again.',
  'exercise.pages.made-twice.headers':
    '{url} was kept, and for a request with another user-agent MySQL was asked again, although the page does not depend on it.',
  'exercise.pages.made-twice.confirmed':
    'For {url} came 304, and MySQL was asked for the page all the same.',
  'exercise.pages.made-twice.wanted':
    'A page from Redis for each request that asks for the same page, at each process.',
  'exercise.pages.no-expiry': 'After {first} the key {key} has no end.',
  'exercise.pages.no-expiry.moment':
    'After {first} the key {key} had no end; {second} gave it one later, as a second command. A crash between the two leaves it there for ever.',
  'exercise.pages.no-expiry.wanted':
    'A page that is kept for {seconds|second|seconds}, from its first moment on.',
  'exercise.pages.ttl-wrong':
    'No page was kept for as long as it should be: the longest life was {life}.',
  'exercise.pages.ttl-wrong.wanted':
    'A life of {seconds|second|seconds}. EX counts seconds, PX milliseconds.',
  'exercise.pages.no-etag': 'The page of {url} came without the header etag.',
  'exercise.pages.no-304':
    '{url} was asked for with if-none-match: {etag}, which is what it came with before. The answer was {came}.',
  'exercise.pages.no-304.body':
    'For {url} came 304, and with it a body of {characters|character|characters}.',
  'exercise.pages.no-304.wanted':
    'The header etag with each page that is kept, and for who sends it back 304 with an empty body: what the browser has is still right.',
  'exercise.pages.kept-in-process':
    'A planet was renamed from {name} to {renamed}, and Redis was emptied. The page of {url} still has the old name.',
  'exercise.pages.kept-in-process.wanted':
    'Pages from Redis or made anew, and from nowhere else: what a process keeps to itself nobody can throw away.',
  'exercise.pages.wrong-304':
    'A planet of {url} has another name now. To if-none-match: {etag}, from before that, the answer had the status {status}.',
  'exercise.pages.wrong-304.wanted':
    'Status 200 and the new page: an ETag says what is in the page, and not where it is.',
  'exercise.pages.error-kept':
    'MySQL failed once while {url} was made. It is well again, and {url} gave {came}.',
  'exercise.pages.error-kept.wanted':
    'The page. What is kept is only what went well: an error is over when its cause is.',
} as const;
