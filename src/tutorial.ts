// The face of the program for authors of units: everything under steps/ imports the program by this one list.
export type { AwsWatch } from './contract/aws.ts';
export type { Card, CardRow } from './contract/card.ts';
export { type CompareCell, type CompareQuestion, type Store, STORES } from './contract/compare.ts';
export type { Course, ExerciseEntry, LabEntry } from './contract/course.ts';
export { CancelledError, messageOf, TutorialError } from './contract/errors.ts';
export type {
  Cell,
  Chart,
  Column,
  EngineKind,
  EngineLabel,
  Exchange,
  Note,
  PlannedChange,
  ReadPart,
  ReadPath,
  StepEmission,
  Table,
  Told,
  TutorialEvent,
  Unit,
} from './contract/events.ts';
export { EXERCISE_FOLDER, type ExerciseRecord, withRecord } from './contract/exercise-progress.ts';
export { SOURCE_LIMIT, type CheckedExercise } from './contract/exercise-told.ts';
export type { CacheChoicesFact, Facts, MysqlFact, RedisFact, RedisNode } from './contract/facts.ts';
export { isMessage, type Message, type Sentences } from './contract/message.ts';
export type { Word } from './contract/word.ts';
export {
  type Choices,
  defaultsOf,
  type IntegerOption,
  type OptionSet,
  type TextOption,
} from './contract/options.ts';
export { utcText } from './text/date.ts';
export type { Quantity } from './contract/quantity.ts';
export type { Reading } from './contract/reading.ts';
export {
  OPTION_IDS,
  type OptionId,
  type QuizEntry,
  type QuizPlace,
  type QuizQuestion,
} from './contract/quiz.ts';
export {
  type FolderResource,
  isRemote,
  type Presence,
  type Resource,
  resourceName,
  SECRETS_ID,
} from './contract/resources.ts';
export {
  type AnyLab,
  defineStep,
  type Deliberation,
  type AnyExercise,
  exerciseOf,
  type Judge,
  labOf,
  type PlannedServers,
  type StepClock,
  type StepContext,
  type Verdict,
} from './contract/step.ts';
export type { Task } from './contract/task.ts';
export { failingStore } from './core/failing-store.ts';
export {
  type CacheAside,
  type CacheAsideOptions,
  createCacheAside,
  type KeyValue,
  naiveFetch,
  type Outcome,
  type Query,
  type Read,
  readableCodec,
  type Row,
} from './core/index.ts';
export {
  type Called,
  type CodeLanguage,
  type DynamodbFact,
  type DynamodbItem,
  type DynamodbReply,
  type DynamodbSession,
  type Engines,
  labelOf,
  type LearnerProgram,
  type LoadedFile,
  type MongoDocument,
  type MongoFact,
  type MongoSession,
  type Typed,
  type MemcachedFact,
  type MemcachedNode,
  type MemcachedSession,
  type MysqlSession,
  type MysqlSessionOptions,
  type QueryResult,
  type StatementLimits,
  type RealServerNeed,
  type RedisAccount,
  type RedisAttempt,
  type RedisCredentials,
  type RedisNodeSession,
  type RedisNodeView,
  type RedisReply,
  type RedisSession,
  type RedisSpec,
  type RedisUserSpec,
  type RunningWeb,
  type Selection,
  type SentinelsFact,
  type WebAppSpec,
  type WebPages,
  type WebRequest,
  type WebResponse,
  type WebSessions,
} from './engines/engine.ts';
export {
  chanceOfAgreement,
  FEWEST_ROUNDS,
  type Claim,
  compareRounds,
  type Comparison,
  type ContenderResult,
  createRandom,
  createSampler,
  type Judgement,
  judgeRounds,
  largestGain,
  type LogAxis,
  logAxis,
  logHistogram,
  meanReadTime,
  measureRounds,
  median,
  percentile,
  predictedHitRatio,
  type RoundProgress,
  SAMPLES_FOR_P99,
  summarize,
  type Summary,
  zipfProbabilities,
} from './measure/index.ts';
export type { Exchange as WireExchange } from './recorder/exchange.ts';
export { Wire } from './recorder/exchange.ts';
export { MysqlRecorder } from './recorder/mysql/recorder.ts';
export { ClusterRecorder } from './recorder/redis/cluster.ts';
export { mayWrite } from './recorder/redis/commands.ts';
export { RedisRecorder } from './recorder/redis/recorder.ts';
export type { RedisArrival, RedisStep } from './recorder/redis/step.ts';
export { changeDiary, inExerciseFolder, readDiary } from './run/diary-file.ts';
export { removeAll } from './run/inventory.ts';
export { catalog, type Catalog, type Words } from './text/catalog.ts';
export { exerciseLine } from './text/exercise-line.ts';
export { isNear } from './text/guess.ts';
export { formatResult, formatVertical, rowCount } from './text/mysql-result.ts';
export { formatReply, quote } from './text/redis-reply.ts';
