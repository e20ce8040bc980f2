import type { FailureKey } from '../../contract/error-codes.ts';

/** Two sentences per error code: what happened, and the next thing to type. */
export const errors = {
  'error.USAGE.what': 'This command line cannot be carried out: {problem}',
  'error.USAGE.next': '{help}',
  'error.OPTION_INVALID.what': 'The value of {flag} cannot be used: {problem}',
  'error.OPTION_INVALID.next': '{help}',
  'error.CHOICES_REFUSED.what': 'These choices cannot be used: {problem}',
  'error.CHOICES_REFUSED.next': '{remedy}',
  'error.SQL_NOT_READ_ONLY.what':
    'Only one statement that reads is run here, and this one was refused: {problem}',
  'error.SQL_NOT_READ_ONLY.next':
    '{tutorial} cached-read --sql "SELECT * FROM planet WHERE id = 3"',
  'error.SQL_REFUSED.what':
    'MySQL refused your statement. The tables here, with their columns: {tables}.',
  'error.SQL_REFUSED.next': '{tutorial} cached-read --sql "SELECT * FROM planet WHERE id = 3"',
  'error.SQL_TOO_MANY_ROWS.what':
    'The statement answers with more than {rows|row|rows}. It was stopped: no more are taken here.',
  'error.SQL_TOO_MANY_ROWS.next':
    '{tutorial} cached-read --sql "SELECT ... LIMIT 100" (your statement, with a LIMIT)',
  'error.SQL_TOO_LARGE.what':
    'The answer to the statement is longer than {bytes}. It was stopped: no more is taken here.',
  'error.SQL_TOO_LARGE.next':
    '{tutorial} cached-read --sql "SELECT ... LIMIT 100" (fewer rows, or fewer and shorter columns)',
  'error.SQL_TOO_SLOW.what':
    'The statement was not answered within {seconds|second|seconds}. It was stopped: it would be run many times to be measured.',
  'error.SQL_TOO_SLOW.next':
    '{tutorial} cached-read --sql "SELECT ... LIMIT 100" (a statement that takes less time)',
  'error.STEP_MISSING.what':
    'The step {step} needs what {missing} makes, and that is not there yet.',
  'error.STEP_MISSING.next': '{tutorial} {missing}',
  'error.STEP_CHECK_FAILED.what':
    'The step ended, but the servers do not show what it should have made: {problem}',
  'error.STEP_CHECK_FAILED.next': '{tutorial} run',
  'error.ENGINE_MISSING.what': 'There is no {engine} engine for {role} on this machine: {reason}',
  'error.ENGINE_MISSING.next':
    '{tutorial} doctor (it tells what there is). Or let the tutorial choose: the same command with --engine auto',
  'error.ENGINE_START_FAILED.what': '{product} ended while it was starting.',
  'error.ENGINE_START_FAILED.next': '{tutorial} doctor',
  'error.ENGINE_NOT_READY.what':
    '{product} was started but did not answer within {seconds|second|seconds}.',
  'error.ENGINE_NOT_READY.next': '{tutorial} cleanup',
  'error.ENGINE_GONE.what':
    'The {product} of this tutorial at {endpoint} no longer answers: it was stopped or killed after it was made.',
  'error.ENGINE_GONE.next': '{tutorial} run',
  'error.ENGINE_SILENT.what':
    'The {product} of this tutorial at {endpoint} says nothing: no answer came within {seconds|second|seconds}. Its process is still there, but stopped, or far too busy.',
  'error.ENGINE_SILENT.next': '{tutorial} cleanup, then: {tutorial} run',
  'error.NEEDS_REAL_SERVER.what':
    '{what} needs a real redis-server or valkey-server; the {kind} engine of this run cannot do it.',
  'error.NEEDS_REAL_SERVER.next': '{tutorial} doctor (it tells how to get one)',
  'error.LAB_NEEDS_OWN_SERVER.what':
    'The lab {lab} does what must not be done to a server of yours, so it starts small servers of its own; this run uses the address that you gave and starts none.',
  'error.LAB_NEEDS_OWN_SERVER.next': '{tutorial} lab {lab} --engine {engine}',
  'error.EXERCISE_NOT_PASSED.what': 'The exercise {exercise} is not passed yet: {code}.',
  'error.EXERCISE_NOT_PASSED.next': '{tutorial} {again}',
  'error.SOLUTION_CLOSED.what':
    'The solution of {exercise} is for who has passed it, or gives up. Nothing was written.',
  'error.SOLUTION_CLOSED.next': '{tutorial} {again} --solution --give-up',
  'error.EXERCISE_FOLDER_UNUSABLE.what': 'No file can be written into {folder}.',
  'error.EXERCISE_FOLDER_UNUSABLE.next': '{tutorial} exercise --folder A_FOLDER_YOU_MAY_WRITE_TO',
  'error.EXERCISE_NEEDS_OWN_SERVER.what':
    'Every check begins with an empty Redis, so {exercise} needs a small server of its own; this run uses the address that you gave and starts none.',
  'error.EXERCISE_NEEDS_OWN_SERVER.next':
    '{tutorial} exercise {exercise} --engine system (or embedded), without REDIS_URL and --redis-url',
  'error.EXERCISES_NOT_PASSED.what': 'Not passed: {open} of {all|exercise|exercises}.',
  'error.EXERCISES_NOT_PASSED.next': '{tutorial} {again}',
  'error.EXERCISE_FILE_MISSING.what': 'There is no file of an exercise in {folder}.',
  'error.EXERCISE_FILE_MISSING.next': '{tutorial} {again}',
  'error.GRADES_TOO_LOW.what':
    'Learners who passed fewer than {require} of {most|exercise|exercises}: {below} of {all}.',
  'error.GRADES_TOO_LOW.next':
    '{tutorial} grade FOLDER... --out grades.csv (a row for each of them)',
  'error.RUNTIME_MISSING.what':
    'No Python on this machine has the packages redis and PyMySQL. They are fetched from the network once; JavaScript (--in js) needs neither.',
  'error.RUNTIME_MISSING.next': '{commands}',
  'error.CLUSTER_NOT_FORMED.what':
    '{product} was started as {nodes|server|servers}, which did not become one cluster within {seconds|second|seconds}. They were removed again.',
  'error.CLUSTER_NOT_FORMED.next': '{tutorial} create-redis',
  'error.BACKUP_UNUSABLE.what': 'The backup {file} cannot be used: {reason}',
  'error.BACKUP_UNUSABLE.next': '{tutorial} create-redis --from-backup FILE',
  'error.PORT_TAKEN.what': 'Port {port} of 127.0.0.1 is taken by another program.',
  'error.PORT_TAKEN.next': '{tutorial} {command}',
  'error.EXTERNAL_UNREACHABLE.what': 'The server at {endpoint} could not be reached: {reason}',
  'error.EXTERNAL_UNREACHABLE.next':
    '{tutorial} doctor, with the same --{flag}. Or use servers of this machine: without --{flag}, and without {variable} in the environment.',
  'error.EXTERNAL_REFUSED.what': 'The server at {endpoint} answered and refused: {reason}',
  'error.EXTERNAL_REFUSED.next': '{tutorial} doctor',
  'error.EXTERNAL_NOT_OURS.what':
    'The server at {endpoint} already has a {kind} called {name} that this tutorial did not make. It was not touched.',
  'error.EXTERNAL_NOT_OURS.next': 'npx elasticache-tutorial run --workspace ANOTHER_FOLDER',
  'error.DATABASE_ERROR.what': 'MySQL refused the statement.',
  'error.DATABASE_ERROR.next': '{tutorial} status',
  'error.CACHE_ERROR.what': 'Redis refused the command.',
  'error.CACHE_ERROR.next': '{tutorial} status',
  'error.DYNAMODB_ERROR.what': 'DynamoDB refused {operation}.',
  'error.DYNAMODB_ERROR.next': '{tutorial} status',
  'error.MONGO_ERROR.what': 'MongoDB refused the command.',
  'error.MONGO_ERROR.next': '{tutorial} status',
  'error.WORKSPACE_BUSY.what':
    'Another elasticache-tutorial works in this workspace: "{command}", process {pid}, since {since}.',
  'error.WORKSPACE_BUSY.next':
    'Wait for it, or use a workspace of your own: npx elasticache-tutorial run --workspace ANOTHER_FOLDER',
  'error.WORKSPACE_STOPPED.what':
    'Another elasticache-tutorial holds this workspace and is stopped: "{command}", process {pid}, since {since}.',
  'error.WORKSPACE_STOPPED.next':
    'Let it go on (kill -CONT {pid}) or end it (kill -KILL {pid}), then: {tutorial} cleanup',
  'error.WORKSPACE_UNUSABLE.what': 'The workspace {folder} cannot be used.',
  'error.WORKSPACE_UNUSABLE.next':
    'npx elasticache-tutorial run --workspace A_FOLDER_YOU_MAY_WRITE_TO',
  'error.DISK_FULL.what': 'The disk that holds {folder} is full.',
  'error.DISK_FULL.next': 'Make room, then: {tutorial} cleanup',
  'error.JOURNAL_CORRUPT.what':
    'The journal {file} cannot be read at line {line}. Nothing was changed.',
  'error.JOURNAL_CORRUPT.next':
    '{tutorial} cleanup (it removes all it can find and keeps a copy of the journal)',
  'error.JOURNAL_NEWER.what':
    'The workspace {folder} was written by a newer version of this tutorial (format {version}). Nothing was changed.',
  'error.JOURNAL_NEWER.next': 'npx elasticache-tutorial@latest cleanup --workspace {folder}',
  'error.CLEANUP_INCOMPLETE.what': '{remaining|thing is|things are} still there after cleanup.',
  'error.CLEANUP_INCOMPLETE.next': '{tutorial} cleanup',
  'error.CLEANUP_UNPROVED.what':
    'Servers of your own could not be asked whether what was made there is gone. Things that may still be there: {unknown}.',
  'error.CLEANUP_UNPROVED.next':
    '{tutorial} cleanup, with the address again (--redis-url and the like) when the password has changed. If the server is gone for good: {tutorial} cleanup --forget',
  'error.CLEANUP_AWS_UNPROVED.what':
    'AWS could not be asked whether what was made there is gone, so it may still cost money. Stacks: {unknown}.',
  'error.CLEANUP_AWS_UNPROVED.next':
    'aws sts get-caller-identity (tells whether your credentials are taken), then {tutorial} cleanup',
  'error.READ_UNEXPECTED.what':
    'A read that was to be a {due} was a {outcome}, so the measurement would not mean what its table says.',
  'error.READ_UNEXPECTED.next': '{tutorial} cached-read',
  'error.NOTHING_MEASURED.what':
    'There is nothing to put on a card yet: nothing has been measured here.',
  'error.NOTHING_MEASURED.next': '{tutorial} cached-read',
  'error.NOTHING_TO_REPORT.what': 'There is nothing to report yet: no step has been run here.',
  'error.NOTHING_TO_REPORT.next': '{tutorial} run',
  'error.REPORT_UNWRITABLE.what': 'The report could not be written to {file}.',
  'error.REPORT_UNWRITABLE.next': '{tutorial} report --out A_FILE_YOU_MAY_WRITE',
  'error.FILE_RESERVED.what':
    '{file} lies in {folder}, where the tutorial keeps what it needs. Nothing was written.',
  'error.FILE_RESERVED.next': 'the same command with --out A_FILE_SOMEWHERE_ELSE',
  'error.OUTPUT_UNWRITABLE.what':
    'Not everything could be written: standard output is full or broken.',
  'error.OUTPUT_UNWRITABLE.next':
    '{tutorial} status (shows what is still running), with its output where there is room',
  'error.TOO_MANY_FILES.what': 'This machine lets the tutorial open too few files at once.',
  'error.TOO_MANY_FILES.next':
    'ulimit -n 1024, then the same command again; {tutorial} cleanup removes what was started',
  'error.NOTHING_TO_OPEN.what':
    'There is nothing to open: the server that {step} makes is not there yet, or was cleaned up.',
  'error.NOTHING_TO_OPEN.next': '{tutorial} {step}',
  'error.OPEN_NO_JSON.what': 'A client talks in lines of its own, not in JSON.',
  'error.OPEN_NO_JSON.next': '{tutorial} open {role}',
  'error.CLIENT_FAILED.what': '{program} ended with code {code}.',
  'error.CLIENT_FAILED.next': '{tutorial} open {role} --client builtin',
  'error.NOT_RUNNING.what': 'Neither Redis nor MySQL of this tutorial is running.',
  'error.NOT_RUNNING.next': '{tutorial} create-redis',
  'error.QUIZ_NEWER.what':
    'A newer version of the tutorial wrote your answers, {file}. This one leaves them alone.',
  'error.QUIZ_NEWER.next': 'npx elasticache-tutorial@latest quiz',
  'error.EXAM_NOT_PASSED.what': 'Right answers: {percent}. Required: {least}.',
  'error.EXAM_NOT_PASSED.next': '{tutorial} quiz',
  'error.PROGRESS_NEWER.what':
    'What was learned here, {file}, was written by a newer version of this tutorial. It was not changed.',
  'error.PROGRESS_NEWER.next': 'npx elasticache-tutorial@latest progress',
  'error.PROGRESS_UNUSABLE.what':
    '{file} is no progress of this tutorial: {problem} Nothing was changed.',
  'error.PROGRESS_UNUSABLE.next': '{tutorial} progress --import A_FILE_FROM_EXPORT',
  'error.AWS_NETWORK_MISSING.what':
    'Where in your account the servers are to be made is not known: a VPC and its subnets in two or more zones are needed.',
  'error.AWS_NETWORK_MISSING.next':
    'aws ec2 describe-subnets --filters Name=default-for-az,Values=true --query "Subnets[].[VpcId,SubnetId]" --output text, then: {tutorial} run --engine aws --vpc ID --aws-subnets ID,ID',
  'error.AWS_REGION_MISSING.what':
    'Neither AWS_REGION nor your profile names a Region, so AWS was not asked for anything.',
  'error.AWS_REGION_MISSING.next': '{tutorial} run --engine aws --aws-region us-east-1',
  'error.AWS_ACCOUNT_UNCONFIRMED.what':
    'Nobody typed the id of the AWS account, so nothing was made or deleted in it. --yes alone is no answer to that.',
  'error.AWS_ACCOUNT_UNCONFIRMED.next':
    'aws sts get-caller-identity --query Account --output text, then the same command with --aws-account ID',
  'error.AWS_ACCOUNT_OTHER.what':
    'The account {wanted} is meant, and the credentials in use are those of {account} ({arn}). Nothing was made or deleted.',
  'error.AWS_ACCOUNT_OTHER.next':
    'the same command with the credentials of {wanted}, for example with AWS_PROFILE=NAME before it',
  'error.AWS_REGION_OTHER.what':
    'The stack is in {region}, and {asked} was asked for. Nothing was deleted.',
  'error.AWS_REGION_OTHER.next': '{tutorial} cleanup --aws-region {region}',
  'error.AWS_CREDENTIALS.what':
    'AWS does not take the credentials for {action}: there are none, or they are wrong or have expired.',
  'error.AWS_CREDENTIALS.next':
    'aws sso login, or new keys, then the same command again; what was made is written down, and {tutorial} cleanup deletes it',
  'error.AWS_REFUSED.what': 'AWS refused {action}.',
  'error.AWS_REFUSED.next':
    '{tutorial} status (what was made costs until {tutorial} cleanup deletes it)',
  'error.AWS_SILENT.what': 'AWS could not be asked for {action}: no answer came.',
  'error.AWS_SILENT.next':
    'the same command again; what was made is written down, and {tutorial} cleanup deletes it',
  'error.AWS_STACK_FAILED.what':
    'AWS could not make the stack {name} ({status}). What it had made of it, it takes back by itself.',
  'error.AWS_STACK_FAILED.next': '{tutorial} cleanup (proves that nothing is left)',
  'error.AWS_STACK_MISSING.what':
    'There is no stack {name} in {region} that is up: create-redis makes it, with the cache and MySQL in it.',
  'error.AWS_STACK_MISSING.next':
    '{tutorial} create-redis --engine aws --vpc ID --aws-subnets ID,ID',
  'error.AWS_OUT_OF_REACH.what':
    'The stack is up, and {endpoint} cannot be reached from here: {reason}',
  'error.AWS_OUT_OF_REACH.next':
    'the same command inside the VPC, or the tunnel above with {tutorial} run --redis-url URL --mysql-url URL; {tutorial} cleanup deletes the stack',
  'error.LAB_NOT_ON_AWS.what':
    'Servers of its own are started by {lab}. They run on this machine: in your AWS account this tutorial makes a cache and MySQL only.',
  'error.LAB_NOT_ON_AWS.next': 'the same command with --engine auto',
  'error.EXPECTATION_UNMET.what': 'Not as expected: {problems}',
  'error.EXPECTATION_UNMET.next': '{tutorial} report',
  'error.FILE_UNREADABLE.what': '{file} cannot be read.',
  'error.FILE_UNREADABLE.next': '{help}',
  'error.CANCELLED.what': 'Stopped at your request. What was started is still written down.',
  'error.CANCELLED.next': '{tutorial} run (goes on), or {tutorial} cleanup (removes everything)',
  'error.BUG.what':
    'This is a fault in the tutorial itself. Please report it with the lines below; secrets in URLs are masked.',
  'error.BUG.next': '{tutorial} cleanup',
} as const satisfies Record<FailureKey, string>;
