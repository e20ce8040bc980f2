/** Strings, comments, names, and what stands between them, of Lua 5.1. */
const TOKEN =
  /--\[(=*)\[[\s\S]*?\]\1\]|--[^\n]*|\[(=*)\[[\s\S]*?\]\2\]|"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|[A-Za-z_]\w*|\d[\w.]*|\s+|[\s\S]/g;

/** The error by which a script says that its reply is one the engine cannot make. */
export const REFUSED_REPLY = 'embedded-cannot-reply';

/**
 * What a script sees beside its own: `__words` writes numbers as redis.call does (`%.17g`, not Lua's
 * `%.14g`), `__status` and `__error` make replies as Redis 7.0 does, `__reply` passes on the first value a
 * script returns, and refuses the tables that the engine would turn into something else. One line, because
 * lines are counted in errors.
 */
const PREFIX = `
local __words,__status,__error,__reply;
do
local format,type,select,unpack,raw,meta,sub,find=string.format,type,select,unpack,rawget,getmetatable,string.sub,string.find;
__words=function(...) local a={...} local n=select('#',...)
for i=1,n do if type(a[i])=='number' then a[i]=format('%.17g',a[i]) end end
return unpack(a,1,n) end;
local wrong='ERR wrong number or type of arguments';
__status=function(...) local s=... if select('#',...)~=1 or type(s)~='string' then return {err=wrong} end return {ok=s} end;
__error=function(...) local s=... if select('#',...)~=1 or type(s)~='string' then return {err=wrong} end
if sub(s,1,1)=='-' then s=sub(s,2) end
if not find(s,' ',1,true) then s='ERR '..s end return {err=s} end;
local function plain(v,depth)
if type(v)=='number' and v~=v then return -2^63 end
if type(v)~='table' then return v end
if depth>100 or meta(v) or raw(v,'double')~=nil or raw(v,'map')~=nil or raw(v,'set')~=nil
or raw(v,'big_number')~=nil or raw(v,'verbatim_string')~=nil then return nil,true end
local i=1
while raw(v,i)~=nil do
local w,bad=plain(raw(v,i),depth+1)
if bad then return nil,true end
if w~=raw(v,i) then v[i]=w end
i=i+1 end
return v end;
__reply=function(v) local w,bad=plain(v,1) if bad then return {err='${REFUSED_REPLY}'} end return w end
end `.replaceAll('\n', ' ');

const isBlank = (token: string): boolean => /^(?:\s|--)/.test(token);

/** The place of the token that is no blank from `at` on. */
function solid(tokens: readonly string[], at: number): number {
  let place = at;
  while (place < tokens.length && isBlank(tokens[place] ?? '')) place += 1;
  return place;
}

const MAKERS: Readonly<Record<string, string>> = {
  error_reply: '__error',
  status_reply: '__status',
};

/** The field of `redis` that is named at `at`, and the place of that name. */
function fieldAt(tokens: readonly string[], at: number): { name: string; place: number } | null {
  if (tokens[at] !== 'redis') return null;
  const dot = solid(tokens, at + 1);
  const place = solid(tokens, dot + 1);
  return tokens[dot] === '.' ? { name: tokens[place] ?? '', place } : null;
}

/**
 * A script that gives the first of its return values only, as Redis does, and calls with the words of
 * Redis. Its lines keep their numbers.
 */
export function asRedisRuns(source: string): string {
  const tokens = source.match(TOKEN) ?? [];
  const calls = new Set<number>();
  const depths: boolean[] = [];
  const out: string[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] ?? '';
    const field = fieldAt(tokens, at);
    const maker = field === null ? undefined : MAKERS[field.name];
    if (field !== null && maker !== undefined) {
      out.push(maker);
      // What stood between stays for its lines.
      out.push(
        tokens
          .slice(at + 1, field.place)
          .filter(isBlank)
          .join(''),
      );
      at = field.place;
      continue;
    }
    if (field !== null && /^p?call$/.test(field.name)) calls.add(solid(tokens, field.place + 1));
    if (token === '(') depths.push(calls.has(at));
    out.push(token === ')' && depths.pop() === true ? '))' : token);
    if (token === '(' && calls.has(at)) out.push('__words(');
  }
  return `${PREFIX}return __reply((function(...) ${out.join('')}\nend)(...))`;
}
