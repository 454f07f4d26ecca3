// SPDX-License-Identifier: Apache-2.0

/// Marks keys of passkeys.
public enum PasskeyRecord {}
/// Marks keys of one-time recovery codes.
public enum RecoveryCodeRecord {}
/// Marks keys of requests to bind a sign-in to its worker anew.
public enum RebindingRecord {}
/// Marks keys of messages in a person's inbox.
public enum InboxRecord {}
/// Marks keys of a person's choices of how to be told.
public enum ContactChoiceRecord {}
/// Marks keys of requests about one's own data.
public enum DataRequestRecord {}
/// Marks keys of applications for an account at a partner bank.
public enum AccountOpeningRecord {}
