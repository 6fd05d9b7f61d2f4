#pragma once

#include "SwiftRuntime.h"
#include "ProbeRecords.h"
#include "ProbePlaces.h"
#include "ProcessMemory.h"
#include "PointerScan.h"
#include "CardTable.h"
#include "ImageSymbols.h"
