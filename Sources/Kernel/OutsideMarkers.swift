// SPDX-License-Identifier: Apache-2.0

/// Marks keys of departures, returns and crossings that another system told.
public enum ToldEventRecord {}
/// Marks keys of what another system is still to be told or asked.
public enum OutsideTaskRecord {}
/// Marks keys of what the placement system was told of a membership.
public enum PlacementPushRecord {}
/// Marks keys of PMI ids, the placement system's own numbers of persons.
public enum PMINumberRecord {}
/// Marks keys of what the population register answered about an identity.
public enum IdentityCheckRecord {}
