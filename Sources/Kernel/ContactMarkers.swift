// SPDX-License-Identifier: Apache-2.0

/// Marks keys of cases of the contact centre.
public enum ContactCaseRecord {}
/// Marks keys of what is written in such a case.
public enum ContactMessageRecord {}
/// Marks keys of sounds kept with such a case.
public enum ContactSoundRecord {}
/// Marks keys of calls.
public enum VoiceCallRecord {}
/// Marks keys of what two ends of a call tell each other to be connected.
public enum CallSignalRecord {}
/// Marks keys of the times that agents are on duty.
public enum CallShiftRecord {}
/// Marks keys of call-backs that were booked.
public enum CallBackRecord {}
