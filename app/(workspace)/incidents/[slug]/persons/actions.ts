'use server'

import { action } from '@/lib/door/action'
import { addPerson, editPerson, removePerson, revealPerson } from '@/lib/person/commands'
import { cancelImport, confirmImport, mapColumns } from '@/lib/person/import-commands'
import { AddPerson, EditPerson, ImportRef, MapColumns, RemovePerson, RevealPerson } from '@/lib/person/schema'

export const addPersonAction = action(AddPerson, addPerson)
export const editPersonAction = action(EditPerson, editPerson)
export const removePersonAction = action(RemovePerson, removePerson)
export const revealPersonAction = action(RevealPerson, revealPerson)
export const mapColumnsAction = action(MapColumns, mapColumns)
export const confirmImportAction = action(ImportRef, confirmImport)
export const cancelImportAction = action(ImportRef, cancelImport)
