// SPDX-License-Identifier: Apache-2.0

/// Marks keys of partner hospitals.
public enum HospitalRecord {}
/// Marks keys of plans of rehabilitation.
public enum RehabilitationRecord {}
/// Marks keys of what happened to such a plan.
public enum RehabilitationEventRecord {}
