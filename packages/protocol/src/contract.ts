import type { CommonRefusal, RefusalCode } from './refusals.ts';
import { z } from './z.ts';

/** A question that is always answered. */
export interface Request<
  I extends z.ZodMiniType = z.ZodMiniType,
  O extends z.ZodMiniType = z.ZodMiniType,
  R extends RefusalCode = RefusalCode,
> {
  readonly input: I;
  readonly output: O;
  readonly refusals: readonly R[];
}

/** News that nobody answers. */
export interface Notice<P extends z.ZodMiniType = z.ZodMiniType> {
  readonly payload: P;
}

/** A question asked over HTTP. What stands as `:name` in the path is part of the input. */
export interface Route<
  I extends z.ZodMiniType = z.ZodMiniType,
  O extends z.ZodMiniType = z.ZodMiniType,
  R extends RefusalCode = RefusalCode,
> extends Request<I, O, R> {
  readonly method: 'GET' | 'POST';
  readonly path: `/api/${string}`;
}

export type Requests = Readonly<Record<string, Request>>;
export type Notices = Readonly<Record<string, Notice>>;
export type Routes = Readonly<Record<string, Route>>;

export function request<I extends z.ZodMiniType, O extends z.ZodMiniType, const R extends RefusalCode>(
  spec: Request<I, O, R>,
): Request<I, O, R> {
  return spec;
}

export function notice<P extends z.ZodMiniType>(payload: P): Notice<P> {
  return { payload };
}

export function route<I extends z.ZodMiniType, O extends z.ZodMiniType, const R extends RefusalCode>(
  spec: Route<I, O, R>,
): Route<I, O, R> {
  return spec;
}

/** Nothing to say: most answers. */
export const nothing = z.strictObject({});

export type Input<R extends Request> = z.output<R['input']>;
export type Sent<R extends Request> = z.input<R['input']>;
export type Output<R extends Request> = z.output<R['output']>;
export type RefusalOf<R extends Request> = R['refusals'][number] | CommonRefusal;
export type Payload<N extends Notice> = z.output<N['payload']>;

export interface Refused<R extends RefusalCode = RefusalCode> {
  readonly ok: false;
  readonly code: R;
  /** With `rate-limited`: when to try again, in ms from now. */
  readonly retryAfterMs?: number;
}

export type Reply<R extends Request> = { readonly ok: true; readonly data: Output<R> } | Refused<RefusalOf<R>>;

/** One function per request: leave one out, or answer with an undeclared code, and it does not compile. */
export type Handlers<C extends Readonly<Record<string, Request>>, Who> = {
  readonly [K in keyof C]: (input: Input<C[K]>, who: Who) => Promise<Reply<C[K]>>;
};

/** Asks and waits for the answer. Never rejects: no answer is an answer too. */
export type Call<C extends Readonly<Record<string, Request>>> = <K extends keyof C & string>(
  name: K,
  input: Sent<C[K]>,
) => Promise<Reply<C[K]> | Unreachable>;

/** The other side did not answer, or not in a way the contract knows (an older or newer version). */
export interface Unreachable {
  readonly ok: false;
  readonly code: 'unreachable';
}

/** Any notice of a contract, told apart by its name. */
export type AnyNotice<C extends Notices> = {
  [K in keyof C & string]: { readonly name: K; readonly payload: Payload<C[K]> };
}[keyof C & string];

/** The answer that carries data. */
export function reply<T>(data: T): { readonly ok: true; readonly data: T } {
  return { ok: true, data };
}

/** The answer that says no. */
export function refusal<const R extends RefusalCode>(code: R): { readonly ok: false; readonly code: R } {
  return { ok: false, code };
}
