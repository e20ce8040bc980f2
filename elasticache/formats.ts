import type { Message } from '../src/contract/message.ts';
import { msg } from './text/index.ts';

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const DAY_MINUTES = 24 * 60;
const WEEK_MINUTES = 7 * DAY_MINUTES;

/** A stretch of time that comes again; both in minutes. */
export interface Window {
  readonly start: number;
  /** From `start`; more than 0. */
  readonly length: number;
}

/**
 * What is wrong with the name of a cache: 1 to 40 letters, digits and hyphens, the first a letter, no two hyphens
 * together and none at the end. Source: CreateReplicationGroup, ReplicationGroupId.
 */
export function checkName(text: string): Message | undefined {
  return /^[a-z](?!.*--)[a-z0-9-]{0,39}$/i.test(text) && !text.endsWith('-')
    ? undefined
    : msg('create-redis.name.wrong');
}

/** What is wrong with an engine version: one to three numbers, or the newest of one as in `6.x`. */
export function checkVersion(text: string): Message | undefined {
  return /^\d{1,2}(\.x|(\.\d{1,2}){0,2})$/.test(text)
    ? undefined
    : msg('create-page.engine-version.wrong');
}

/**
 * What is wrong with a parameter group's name: a default group is called `default.` and its family; one of your own
 * begins with a letter and has letters, digits and single hyphens, none at the end.
 * Source: Amazon ElastiCache User Guide, "Creating an ElastiCache parameter group".
 */
export function checkParameterGroup(text: string): Message | undefined {
  const own = /^[a-z](?!.*--)[a-z0-9-]{0,254}$/i.test(text) && !text.endsWith('-');
  return own || /^default\.[a-z0-9.]+$/.test(text)
    ? undefined
    : msg('create-page.parameter-group.wrong');
}

/** What is wrong with a subnet group's name: up to 255 letters, digits and hyphens. Source: CreateCacheSubnetGroup. */
export function checkSubnetGroup(text: string): Message | undefined {
  return /^[a-z0-9-]{1,255}$/i.test(text) ? undefined : msg('create-page.subnet-group.wrong');
}

/** Availability Zones as they are typed, between commas. */
export function parseZones(text: string): readonly string[] {
  return text
    .split(',')
    .map((zone) => zone.trim().toLowerCase())
    .filter((zone) => zone !== '');
}

/** What is wrong with a list of Availability Zones such as `us-east-1a,us-east-1b`. */
export function checkZones(text: string): Message | undefined {
  const zones = parseZones(text);
  return zones.length > 0 && zones.every((zone) => /^[a-z]{2}(-[a-z]+)+-\d[a-z]$/.test(zone))
    ? undefined
    : msg('create-page.availability-zones.wrong');
}

/** A daily window such as `05:00-06:00` (UTC, may pass midnight); null when it is not written like one. */
export function parseBackupWindow(text: string): Window | null {
  const match = /^(\d\d):(\d\d)-(\d\d):(\d\d)$/.exec(text);
  if (match === null) return null;
  const [start, end] = [minuteOfDay(match[1], match[2]), minuteOfDay(match[3], match[4])];
  return start === null || end === null ? null : windowOf(start, end, DAY_MINUTES);
}

/** A weekly window such as `sun:23:00-mon:01:30` (UTC); null when it is not written like one. */
export function parseMaintenanceWindow(text: string): Window | null {
  const match = /^([a-z]{3}):(\d\d):(\d\d)-([a-z]{3}):(\d\d):(\d\d)$/.exec(text.toLowerCase());
  if (match === null) return null;
  const [start, end] = [
    minuteOfWeek(match[1], match[2], match[3]),
    minuteOfWeek(match[4], match[5], match[6]),
  ];
  return start === null || end === null ? null : windowOf(start, end, WEEK_MINUTES);
}

/** What is wrong with a backup window: UTC, at least 60 minutes. Source: CreateReplicationGroup, SnapshotWindow. */
export function checkBackupWindow(text: string): Message | undefined {
  const window = parseBackupWindow(text);
  if (window === null) return msg('create-page.backup-window.wrong');
  return window.length < 60
    ? msg('create-page.window.short', { minutes: window.length })
    : undefined;
}

/**
 * What is wrong with a maintenance window: UTC, 60 minutes to 24 hours.
 * Source: CreateReplicationGroup, PreferredMaintenanceWindow.
 */
export function checkMaintenanceWindow(text: string): Message | undefined {
  const window = parseMaintenanceWindow(text);
  if (window === null) return msg('create-page.maintenance-window.wrong');
  if (window.length < 60) return msg('create-page.window.short', { minutes: window.length });
  return window.length > DAY_MINUTES ? msg('create-page.window.long') : undefined;
}

/** True when a daily window and a weekly one have a minute in common. */
export function windowsMeet(daily: Window, weekly: Window): boolean {
  return DAYS.some((_, day) => {
    const start = day * DAY_MINUTES + daily.start;
    return [-WEEK_MINUTES, 0, WEEK_MINUTES].some(
      (shift) =>
        start + shift < weekly.start + weekly.length && weekly.start < start + shift + daily.length,
    );
  });
}

function minuteOfDay(hours: string | undefined, minutes: string | undefined): number | null {
  const [hour, minute] = [Number(hours), Number(minutes)];
  return hour < 24 && minute < 60 ? hour * 60 + minute : null;
}

function minuteOfWeek(
  day: string | undefined,
  hours: string | undefined,
  minutes: string | undefined,
): number | null {
  const [index, minute] = [DAYS.indexOf(day ?? ''), minuteOfDay(hours, minutes)];
  return index < 0 || minute === null ? null : index * DAY_MINUTES + minute;
}

/** From an instant to the same instant is no time at all. */
function windowOf(start: number, end: number, period: number): Window {
  return { start, length: (end - start + period) % period };
}
