// SPDX-License-Identifier: Apache-2.0

/// Marks keys of messages that sister institutions sent us.
public enum RegistryExchangeRecord {}
/// Marks keys of what sister institutions want to be told of.
public enum RegistrySubscriptionRecord {}
/// Marks keys of messages on their way to sister institutions.
public enum RegistryLetterRecord {}
